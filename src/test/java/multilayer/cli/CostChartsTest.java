package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import multilayer.bench.Spread;
import multilayer.bench.cost.CostSeries;
import multilayer.bench.cost.StepCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostChartsTest {

    @TempDir
    private Path folder;

    @Test
    void everySeriesHasAChartWithAMarkForEachPoint() throws Exception {
        CostCharts.write(
                folder,
                List.of(
                        cost(CostSeries.WIDTH, 64),
                        cost(CostSeries.WIDTH, 128),
                        cost(CostSeries.WIDTH, 256),
                        cost(CostSeries.DEPTH, 1),
                        cost(CostSeries.DEPTH, 2)));

        assertThat(folder)
                .isDirectoryContaining("glob:**cost-width.svg")
                .isDirectoryContaining("glob:**cost-depth.svg");
        String width = Files.readString(folder.resolve("cost-width.svg"));
        assertThat(width).contains("Training step: GFLOP/s by width", ">GFLOP/s<");
        assertThat(width.split("<circle", -1)).hasSize(1 + 3);
        assertThat(Files.readString(folder.resolve("cost-depth.svg"))).contains("hidden layers");
        assertThat(folder.resolve("cost-batch.svg")).doesNotExist();
    }

    private static StepCost cost(CostSeries series, int value) {
        return new StepCost(series, value, Spread.of(0.001));
    }
}
