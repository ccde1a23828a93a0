package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import multilayer.bench.engine.BusyCoreBenchmark.Result;
import multilayer.bench.engine.BusyCoreBenchmark.Round;
import org.junit.jupiter.api.Test;

class BusyCoreBenchmarkTest {

    @Test
    void everyRoundTimesOneWorkerAllFreeAndOneHeld() throws Exception {
        List<Integer> told = new ArrayList<>();

        Result result = new BusyCoreBenchmark(500, 1, 2).run(told::add);

        assertThat(told).containsExactly(0, 1, 2);
        assertThat(result.oneWorker().count()).isEqualTo(2);
        assertThat(result.oneWorker().minimum()).isPositive();
        assertThat(result.allFree().minimum()).isPositive();
        assertThat(result.oneHeld().minimum()).isPositive();
    }

    @Test
    void theRatioIsThatOfARoundsOwnTimes() {
        Result result = Result.of(List.of(new Round(0.4, 0.2, 0.3), new Round(0.5, 0.2, 0.6), new Round(1, 1, 1)));

        assertThat(result.ratio().median()).isCloseTo(1, within(1e-12));
        assertThat(result.ratio().minimum()).isCloseTo(0.75, within(1e-12));
        assertThat(result.ratio().maximum()).isCloseTo(1.2, within(1e-12));
    }
}
