package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import org.junit.jupiter.api.Test;

class PresetTest {

    @Test
    void d2lIsTheChapterFromScratch() {
        Initializer initializer = Initializer.normal(0.01);
        assertThat(Preset.D2L.experiment())
                .isEqualTo(new Experiment(
                        "fashion-mnist",
                        new NetworkSpec(
                                784,
                                List.of(new HiddenBlock(256, initializer, false, Activation.RELU, 0)),
                                10,
                                initializer),
                        config(0.1, 0, 10, Validation.TEST)));
    }

    @Test
    void baselineHasBatchNormAndMomentumAndKeepsTheTestSetForTheExam() {
        Initializer initializer = Initializer.HE_NORMAL;
        assertThat(Preset.BASELINE.experiment())
                .isEqualTo(new Experiment(
                        "fashion-mnist",
                        new NetworkSpec(
                                784,
                                List.of(new HiddenBlock(256, initializer, true, Activation.RELU, 0)),
                                10,
                                initializer),
                        config(0.05, 0.9, 10, Validation.stratified(0.1))));
    }

    @Test
    void twoLayerHasASecondHiddenLayer() {
        Initializer initializer = Initializer.GLOROT_UNIFORM;
        assertThat(Preset.TWO_LAYER.experiment())
                .isEqualTo(new Experiment(
                        "fashion-mnist",
                        new NetworkSpec(
                                784,
                                List.of(
                                        new HiddenBlock(256, initializer, false, Activation.RELU, 0),
                                        new HiddenBlock(128, initializer, false, Activation.RELU, 0)),
                                10,
                                initializer),
                        config(0.02, 0.9, 15, Validation.stratified(0.1))));
    }

    @Test
    void bestTrainsOnEverythingWithEveryRegularisationThatHelped() {
        TrainingConfig training = Preset.BEST.experiment().training();
        assertThat(Preset.BEST.experiment().network().shape()).isEqualTo("784-768-384-10");
        assertThat(Preset.BEST.experiment().network().hidden())
                .extracting(HiddenBlock::dropoutRate)
                .containsExactly(0.3, 0.3);
        assertThat(Preset.BEST.experiment().network().hidden()).allMatch(HiddenBlock::batchNorm);
        assertThat(training.validation()).isEqualTo(Validation.NONE);
        assertThat(training.optimizer().weightDecay()).isEqualTo(0.03);
        assertThat(training.labelSmoothing()).isEqualTo(0.05);
        assertThat(training.averageDecay()).isEqualTo(0.999);
        assertThat(training.augmentation().flip()).isTrue();
    }

    @Test
    void presetsAreAskedForByTheseNames() {
        assertThat(Arrays.stream(Preset.values()).map(Preset::id))
                .containsExactly("d2l", "baseline", "two-layer", "best");
    }

    /**
     * PyTorch 1.13.1 (src/test/python/d2l.py) reaches from the same weights, over eight orders of shuffling, a mean test
     * accuracy of 0.838 with a standard deviation of 0.015: four deviations each way are allowed.
     */
    @Test
    void d2lLearnsOnTheRealImagesWhatPyTorchLearns() throws IOException, InterruptedException {
        Experiment experiment = Preset.D2L.experiment();
        Recording recording = new Recording();
        try (Network network = Network.create(
                        experiment.network(), experiment.training().seed());
                Trainer trainer = new Trainer(
                        experiment, Datasets.FASHION_MNIST.load(), network, new TrainingControl(), recording)) {
            trainer.fit();
        }

        assertThat(recording.epochs).hasSize(10);
        EpochEvent last = recording.epochs.get(9);
        assertThat(last.train().samples()).isEqualTo(60_000);
        assertThat(last.train().loss()).isLessThanOrEqualTo(0.42);
        Metrics test = Objects.requireNonNull(last.validation());
        assertThat(test.split()).isEqualTo(Split.TEST);
        assertThat(test.samples()).isEqualTo(10_000);
        assertThat(test.accuracy()).isCloseTo(0.838, within(4 * 0.015));
    }

    private static TrainingConfig config(double learningRate, double momentum, int epochs, Validation validation) {
        OptimizerSpec optimizer = new OptimizerSpec.Sgd(momentum, false, 0);
        return TrainingConfig.plain(learningRate, optimizer, 256, epochs, validation, 1);
    }
}
