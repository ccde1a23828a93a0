package multilayer.app.benchmark;

import java.util.List;
import javafx.scene.layout.VBox;
import multilayer.app.common.FigureTable;
import multilayer.app.model.BenchmarkResults;
import multilayer.app.model.BenchmarkWords;
import multilayer.bench.matmul.AlignedDifference;
import multilayer.bench.matmul.Measurement;
import multilayer.text.Messages;

/** Each size whose rows are no whole cache lines beside the nearest one whose rows are. */
final class AlignedTable extends VBox {

    private final FigureTable<AlignedDifference> table =
            new FigureTable<>("benchmark-aligned-table", "benchmark.column");

    AlignedTable(BenchmarkResults results) {
        setId("benchmark-aligned");
        getStyleClass().add("benchmark-sentences");
        table.setAccessibleText(Messages.text("benchmark.aligned"));
        table.words("way", 158, each -> BenchmarkWords.way(each.misaligned()), each -> each);
        table.words(
                "type",
                72,
                each -> Messages.name(
                        "benchmark.type", each.misaligned().setup().type()),
                each -> each);
        table.words("misaligned", 113, each -> side(each.misaligned()), each -> each);
        table.words("aligned", 86, each -> side(each.aligned()), each -> each);
        table.figures("difference", 92, AlignedDifference::share, BenchmarkWords::difference);
        table.words("noise", 121, AlignedDifference::isMoreThanNoise, AlignedTable::noise);
        getChildren().addAll(Section.words(Messages.text("benchmark.aligned"), "benchmark-subtitle"), table);
        Section.follow(results.products(), () -> refresh(results));
    }

    private void refresh(BenchmarkResults results) {
        List<AlignedDifference> rows = AlignedDifference.of(results.products());
        table.show(rows);
        Section.show(this, !rows.isEmpty());
    }

    private static String side(Measurement measurement) {
        return Messages.text(
                "benchmark.aligned.side",
                measurement.shape().toString(),
                BenchmarkWords.significant(measurement.gigaflopsPerSecond()));
    }

    private static String noise(boolean isMoreThanNoise) {
        return Messages.text(isMoreThanNoise ? "benchmark.aligned.differs" : "benchmark.aligned.noise");
    }
}
