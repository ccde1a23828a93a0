package multilayer.bench.matmul;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrossoverTest {

    private final List<Measurement> measurements = new ArrayList<>();

    @Test
    void isTheSmallestSizeFromWhichTheGpuStaysAhead() {
        cpu(64, 50);
        cpu(128, 60);
        cpu(256, 70);
        cpu(512, 80);
        gpu(64, Timing.RESIDENT, 55);
        gpu(128, Timing.RESIDENT, 40);
        gpu(256, Timing.RESIDENT, 90);
        gpu(512, Timing.RESIDENT, 200);
        gpu(256, Timing.WITH_TRANSFERS, 60);
        gpu(512, Timing.WITH_TRANSFERS, 100);

        assertThat(Crossover.of(measurements))
                .containsExactly(
                        crossover(Timing.RESIDENT, Optional.of(Shape.square(256))),
                        crossover(Timing.WITH_TRANSFERS, Optional.of(Shape.square(512))));
    }

    @Test
    void isEmptyWhenTheCpuWinsAtTheLargestSize() {
        cpu(64, 50);
        cpu(128, 60);
        gpu(64, Timing.RESIDENT, 90);
        gpu(128, Timing.RESIDENT, 60);

        assertThat(Crossover.of(measurements)).containsExactly(crossover(Timing.RESIDENT, Optional.empty()));
    }

    @Test
    void theCpusBestIsOfTheSameElementTypeAndHonest() {
        cpu(64, 50);
        measurements.add(Figures.of(Figures.BLAS_FLOAT64, 64, Timing.RESIDENT, 500));
        measurements.add(Figures.of(Figures.BLAS, 64, Timing.WITHOUT_WARM_UP, 500));
        gpu(64, Timing.RESIDENT, 51);
        gpu(64, Timing.WITHOUT_SYNCHRONIZATION, 5_000);

        assertThat(Crossover.of(measurements))
                .containsExactly(crossover(Timing.RESIDENT, Optional.of(Shape.square(64))));
    }

    @Test
    void aSizeThatTheCpuHasNoFigureOfDecidesNothing() {
        cpu(64, 50);
        gpu(64, Timing.RESIDENT, 51);
        gpu(128, Timing.RESIDENT, 1);

        assertThat(Crossover.of(measurements))
                .containsExactly(crossover(Timing.RESIDENT, Optional.of(Shape.square(64))));
    }

    @Test
    void withoutAFigureOfTheCpuNothingIsSaid() {
        gpu(64, Timing.RESIDENT, 51);

        assertThat(Crossover.of(measurements)).isEmpty();
    }

    private void cpu(int size, double gigaflops) {
        measurements.add(Figures.of(Figures.BLAS, size, Timing.RESIDENT, gigaflops));
        measurements.add(Figures.of(
                new Setup(ProductPath.ND4J, ElementType.FLOAT32, 1, 0), size, Timing.RESIDENT, gigaflops / 2));
    }

    private void gpu(int size, Timing timing, double gigaflops) {
        measurements.add(Figures.of(Figures.OPENCL, size, timing, gigaflops));
    }

    private static Crossover crossover(Timing timing, Optional<Shape> from) {
        return new Crossover(Figures.GPU, Figures.OPENCL, timing, from);
    }
}
