package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import multilayer.bench.matmul.Shape;
import multilayer.engine.train.Preset;
import multilayer.store.KnownBenchmarks;
import org.junit.jupiter.api.Test;

class BenchmarkModelTest {

    private static final List<Shape> NETWORK = List.of(new Shape(256, 784, 256));

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final AtomicLong nanos = new AtomicLong();
    private final BenchmarkChoices choices =
            new BenchmarkChoices(BenchmarkModelTest::parse, () -> NETWORK, experiment.experimentProperty());
    private final BenchmarkModel model = new BenchmarkModel(choices, training, nanos::get);

    private static List<Shape> parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("there is no size; type one, such as 1024");
        }
        return List.of(Shape.square(1024));
    }

    @Test
    void theSizesAreTheTypedOnesOrThoseOfTheNetwork() {
        assertThat(choices.products().shapes()).containsExactly(Shape.square(1024));
        choices.ofNetworkProperty().set(true);
        assertThat(choices.products().shapes()).isEqualTo(NETWORK);
    }

    @Test
    void wrongSizesAreAReasonAgainstMeasuringProductsOnly() {
        choices.sizesProperty().set(" ");
        assertThat(model.reasonAgainst(BenchmarkWork.PRODUCTS).get()).startsWith("there is no size");
        assertThat(model.can(BenchmarkWork.MEMORY)).isTrue();

        choices.ofNetworkProperty().set(true);
        assertThat(model.can(BenchmarkWork.PRODUCTS)).isTrue();
    }

    @Test
    void withoutADeviceNeitherProductsNorMemoryCanBeMeasured() {
        choices.cpuProperty().set(false);
        choices.gpuProperty().set(false);
        assertThat(model.reasonAgainst(BenchmarkWork.PRODUCTS).get()).startsWith("Choose the CPU");
        assertThat(model.can(BenchmarkWork.MEMORY)).isFalse();
        assertThat(model.can(BenchmarkWork.ENGINE)).isTrue();
    }

    @Test
    void nothingIsMeasuredBesideATrainingRun() {
        training.prepare();
        for (BenchmarkWork work : BenchmarkWork.values()) {
            assertThat(model.reasonAgainst(work).get()).startsWith("Possible once the training run has ended");
        }
        training.finish("Stopped.");
        assertThat(model.can(BenchmarkWork.PRODUCTS)).isTrue();
    }

    @Test
    void oneThingIsMeasuredAtATimeAndItsTimeIsTold() {
        model.begin(BenchmarkWork.PRODUCTS);
        assertThat(model.can(BenchmarkWork.MEMORY)).isFalse();
        nanos.addAndGet(83_000_000_000L);
        model.tick();
        assertThat(model.elapsedProperty().get()).isEqualTo("1:23");

        model.finish("The products are measured.");
        assertThat(model.can(BenchmarkWork.MEMORY)).isTrue();
        assertThat(model.verdictProperty().get()).isEqualTo("The products are measured.");
    }

    @Test
    void whatIsMeasuredAgainReplacesFiguresOfItsKindOnly() {
        model.results().products().setAll(KnownBenchmarks.cpuProducts(1024));
        model.results().bandwidths().setAll(KnownBenchmarks.bandwidths(KnownBenchmarks.CPU, 12));
        model.begin(BenchmarkWork.PRODUCTS);
        assertThat(model.results().products()).isEmpty();
        assertThat(model.results().bandwidths()).hasSize(4);
    }
}
