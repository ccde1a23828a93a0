package multilayer.app.benchmark;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import multilayer.app.common.Styles;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.BenchmarkResults;
import multilayer.app.model.BenchmarkWords;
import multilayer.app.model.BenchmarkWork;
import multilayer.store.BenchmarkRecord.EngineTime;
import multilayer.text.Messages;

/** How long an epoch takes our engine and the two references, by the size of the network. */
final class EngineSection extends Section {

    private static final double LONGEST = 200;

    private final BenchmarkResults results;
    private final GridPane grid = new GridPane();

    EngineSection(BenchmarkModel model, BenchmarkController controller) {
        super("benchmark-engine", "benchmark.engine", new MeasureButton(model, BenchmarkWork.ENGINE, controller));
        this.results = model.results();
        grid.setId("benchmark-engines");
        grid.getStyleClass().add("benchmark-engines");
        follow(results.engines(), this::refresh);
        getChildren().add(grid);
    }

    private void refresh() {
        grid.getChildren().clear();
        List<String> networks =
                results.engines().stream().map(EngineTime::network).distinct().toList();
        for (String network : networks) {
            List<EngineTime> times = results.engines().stream()
                    .filter(each -> each.network().equals(network))
                    .sorted(Comparator.comparing(each -> each.seconds().median()))
                    .toList();
            double slowest = times.get(times.size() - 1).seconds().median();
            Label title = new Label(network);
            title.getStyleClass().addAll("benchmark-subtitle", Styles.FIGURES);
            grid.add(title, 0, grid.getRowCount(), 4, 1);
            times.forEach(each -> row(each, slowest));
        }
        show(grid, !networks.isEmpty());
    }

    private void row(EngineTime time, double slowest) {
        Region bar = new Region();
        bar.getStyleClass().addAll("engine-bar", "engine-" + time.contender());
        double width = Math.max(LONGEST * time.seconds().median() / slowest, 1);
        bar.setMinSize(width, 12);
        bar.setMaxSize(width, 12);
        grid.addRow(
                grid.getRowCount(),
                new Label(Messages.text("contender." + time.contender())),
                bar,
                figure(BenchmarkWords.time(time.seconds().median())),
                figure(Messages.text(
                        "benchmark.engine.ratio",
                        BenchmarkWords.ratio(time.ratio().median()),
                        BenchmarkWords.ratio(time.ratio().minimum()),
                        BenchmarkWords.ratio(time.ratio().maximum()))));
    }

    private static Label figure(String text) {
        Label figure = new Label(text);
        figure.getStyleClass().add(Styles.FIGURES);
        figure.setAlignment(Pos.CENTER_RIGHT);
        figure.setMaxWidth(Double.MAX_VALUE);
        return figure;
    }
}
