package multilayer.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Datasets;
import org.junit.jupiter.api.Test;

class CostBenchmarkTest {

    @Test
    void everyPointIsTimedOnceARoundAfterWarmingUp() throws Exception {
        Dataset train = Datasets.FASHION_MNIST.load().train().first(300);
        List<Integer> told = new ArrayList<>();

        List<StepCost> costs = new CostBenchmark(List.of(CostSeries.BATCH), 2, Duration.ZERO).run(train, told::add);

        assertThat(costs).extracting(StepCost::value).containsExactlyElementsOf(CostSeries.BATCH.points());
        assertThat(costs).allSatisfy(cost -> {
            assertThat(cost.seconds().count()).isEqualTo(2);
            assertThat(cost.seconds().minimum()).isPositive();
        });
        assertThat(told).containsExactly(0, 0, 0, 1, 2);
    }
}
