package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Timing;
import multilayer.store.KnownBenchmarks;
import org.junit.jupiter.api.Test;

class OvertakingTest {

    @Test
    void aGpuOvertakesFromTheSizeFromWhichItStaysAhead() {
        Measurement small = gpu(256, 50);
        Measurement middle = gpu(512, 200);
        Measurement large = gpu(1024, 400);

        assertThat(Overtaking.of(List.of(cpu(256, 100), cpu(512, 100), cpu(1024, 100), small, middle, large)))
                .containsExactly(new Overtaking(middle, true, 2));
    }

    @Test
    void oneThatNeverDoesIsHeldAgainstTheCpuAtItsLargestSize() {
        Measurement large = gpu(512, 25);

        assertThat(Overtaking.of(List.of(cpu(256, 100), cpu(512, 100), gpu(256, 10), large)))
                .containsExactly(new Overtaking(large, false, 0.25));
    }

    @Test
    void aSizeThatTheCpuHasNoFigureOfIsNotHeldAgainstIt() {
        Measurement small = gpu(256, 25);

        assertThat(Overtaking.of(List.of(cpu(256, 100), small, gpu(512, 10))))
                .containsExactly(new Overtaking(small, false, 0.25));
    }

    @Test
    void withoutTheCpuThereIsNothingToOvertake() {
        assertThat(Overtaking.of(List.of(gpu(256, 10)))).isEmpty();
    }

    private static Measurement cpu(int size, double gigaflops) {
        return KnownBenchmarks.product(
                KnownBenchmarks.CPU, KnownBenchmarks.BLAS, Shape.square(size), Timing.RESIDENT, gigaflops);
    }

    private static Measurement gpu(int size, double gigaflops) {
        return KnownBenchmarks.product(
                KnownBenchmarks.GPU, KnownBenchmarks.OPENCL, Shape.square(size), Timing.RESIDENT, gigaflops);
    }
}
