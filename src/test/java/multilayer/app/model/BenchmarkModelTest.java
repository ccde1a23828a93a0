package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import multilayer.bench.matmul.Shape;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.store.KnownBenchmarks;
import org.junit.jupiter.api.Test;

class BenchmarkModelTest {

    /** Of 784-256-10 at batch 256: forward and the gradient of the weights of both layers, then that of the output's input. */
    private static final List<Shape> NETWORK = List.of(
            new Shape(256, 784, 256),
            new Shape(784, 256, 256),
            new Shape(256, 256, 10),
            new Shape(256, 256, 10),
            new Shape(256, 10, 256));

    private static final Shape[] CHAPTER = {
        Shape.square(1024), Shape.square(1025), Shape.square(1026), Shape.square(1028), Shape.square(1032)
    };

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final AtomicLong nanos = new AtomicLong();
    private final BenchmarkChoices choices = new BenchmarkChoices(experiment.experimentProperty());
    private final CoreWork cores = new CoreWork();
    private final BenchmarkModel model = new BenchmarkModel(choices, training, cores, nanos::get);

    @Test
    void theSizesAreTheTypedOnesOrThoseOfTheNetwork() {
        assertThat(choices.products().shapes()).containsExactly(CHAPTER);
        choices.ofNetworkProperty().set(true);
        assertThat(choices.shapes()).isEqualTo(NETWORK);
        assertThat(choices.products().shapes())
                .as("each once")
                .containsExactly(NETWORK.get(0), NETWORK.get(1), NETWORK.get(2), NETWORK.get(4));
    }

    @Test
    void wrongSizesAreAReasonAgainstMeasuringProductsOnly() {
        choices.sizesProperty().set(" ");
        assertThat(model.reasonAgainst(BenchmarkWork.PRODUCTS).get())
                .startsWith("a size must be a number from 1 to 16384");
        assertThat(model.can(BenchmarkWork.MEMORY)).isTrue();

        choices.ofNetworkProperty().set(true);
        assertThat(model.can(BenchmarkWork.PRODUCTS)).isTrue();
    }

    @Test
    void aBatchThatIsTooLargeToBeMeasuredIsAReasonWhileItsProductsAreMeant() {
        Experiment now = experiment.experimentProperty().get();
        experiment.replace(now.withTraining(now.training().withBatchSize(65_536)));
        assertThat(model.can(BenchmarkWork.PRODUCTS)).isTrue();
        assertThat(choices.network().getValue()).isEmpty();

        choices.ofNetworkProperty().set(true);
        assertThat(model.reasonAgainst(BenchmarkWork.PRODUCTS).get())
                .isEqualTo("a matrix dimension must be from 1 to 16384: 65536;"
                        + " make the network or its batch smaller, or type sizes");
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
