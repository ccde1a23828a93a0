package multilayer.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.bench.Spread;
import org.junit.jupiter.api.Test;

class CostSeriesTest {

    private static final Spread TENTH = Spread.of(0.1);

    @Test
    void widthAndBatchDoubleAndDepthCounts() {
        assertThat(CostSeries.WIDTH.points()).containsExactly(64, 128, 256, 512, 1_024, 2_048, 4_096);
        assertThat(CostSeries.DEPTH.points()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(CostSeries.BATCH.points()).containsExactly(16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096);
    }

    @Test
    void oneThingIsVariedAndTheRestIsTheChapters() {
        assertThat(new StepCost(CostSeries.WIDTH, 64, TENTH).network()).isEqualTo("784-64-10");
        assertThat(new StepCost(CostSeries.WIDTH, 64, TENTH).batchSize()).isEqualTo(256);
        assertThat(new StepCost(CostSeries.DEPTH, 3, TENTH).network()).isEqualTo("784-256-256-256-10");
        assertThat(new StepCost(CostSeries.DEPTH, 3, TENTH).batchSize()).isEqualTo(256);
        assertThat(new StepCost(CostSeries.BATCH, 16, TENTH).network()).isEqualTo("784-256-10");
        assertThat(new StepCost(CostSeries.BATCH, 16, TENTH).batchSize()).isEqualTo(16);
    }

    @Test
    void whatIsReachedIsTheProductsWorkByTheMedianTime() {
        StepCost cost = new StepCost(CostSeries.BATCH, 16, Spread.of(0.25, 0.5, 1));

        assertThat(cost.flops()).isEqualTo(16L * (4 * 784 * 256 + 6 * 256 * 10));
        assertThat(cost.gigaflopsPerSecond()).isEqualTo(cost.flops() / 0.5 / 1e9);
    }
}
