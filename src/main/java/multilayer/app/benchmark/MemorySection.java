package multilayer.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Styles;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.BenchmarkResults;
import multilayer.app.model.BenchmarkWords;
import multilayer.app.model.BenchmarkWork;
import multilayer.app.model.MemoryRow;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.MemoryOperation;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** How fast memories are, and what their buses could do. */
final class MemorySection extends Section {

    private final BenchmarkResults results;
    private final BenchmarkController controller;
    private final VBox devices = new VBox();

    MemorySection(BenchmarkModel model, BenchmarkController controller) {
        super("benchmark-memory", "benchmark.memory", new MeasureButton(model, BenchmarkWork.MEMORY, controller));
        this.results = model.results();
        this.controller = controller;
        devices.getStyleClass().add("benchmark-memories");
        follow(results.buses(), this::refresh);
        follow(results.bandwidths(), this::refresh);
        getChildren().addAll(reasons(results.withoutMemory()), devices);
    }

    private void refresh() {
        devices.getChildren()
                .setAll(MemoryRow.of(results.buses(), results.bandwidths()).stream()
                        .map(this::device)
                        .toList());
        show(devices, !results.buses().isEmpty());
    }

    private VBox device(MemoryRow memory) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(words(BenchmarkWords.device(memory.bus().device()), "benchmark-subtitle"));
        nodes.add(operations(memory));
        Label bus = words(memory.busWords(), Styles.FIGURES);
        bus.setId("benchmark-bus-" + memory.bus().device().kind().id());
        nodes.add(bus);
        if (!memory.theory().isEmpty()) {
            nodes.add(
                    memory.isContradicted()
                            ? sentence(Feather.ALERT_TRIANGLE, memory.theory(), "benchmark-contradiction")
                            : words(memory.theory(), Styles.FIGURES));
        }
        if (memory.canBeEntered()) {
            nodes.add(new BusField(memory, controller));
        }
        VBox device = new VBox();
        device.getStyleClass().add("benchmark-memory-device");
        device.getChildren().setAll(nodes);
        return device;
    }

    private static GridPane operations(MemoryRow memory) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("benchmark-operations");
        for (MemoryOperation operation : MemoryOperation.values()) {
            Label name = new Label(Messages.name("benchmark.operation", operation));
            Label formula = new Label(Messages.text("benchmark.operation." + operation.id() + ".formula"));
            formula.getStyleClass().add(Styles.HINT);
            Optional<Bandwidth> measured = memory.of(operation);
            Label figure = new Label(measured.map(MemorySection::median).orElse("\u2013"));
            figure.getStyleClass().addAll(Styles.FIGURES, "benchmark-bandwidth");
            figure.setAlignment(Pos.CENTER_RIGHT);
            figure.setMaxWidth(Double.MAX_VALUE);
            Label spread = new Label(measured.map(MemorySection::spread).orElse(""));
            spread.getStyleClass().addAll(Styles.HINT, Styles.FIGURES);
            grid.addRow(grid.getRowCount(), name, formula, figure, spread);
        }
        return grid;
    }

    private static String median(Bandwidth bandwidth) {
        return Messages.text(
                "benchmark.gigabytes",
                BenchmarkWords.significant(bandwidth.gigabytesPerSecond().median()));
    }

    private static String spread(Bandwidth bandwidth) {
        return Messages.text(
                "benchmark.bandwidth.spread",
                BenchmarkWords.significant(bandwidth.gigabytesPerSecond().minimum()),
                BenchmarkWords.significant(bandwidth.gigabytesPerSecond().maximum()),
                bandwidth.gigabytesPerSecond().count(),
                bandwidth.threads());
    }
}
