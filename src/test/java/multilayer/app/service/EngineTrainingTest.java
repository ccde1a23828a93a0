package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import multilayer.engine.train.TrainingListener;
import multilayer.engine.train.WeightHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTrainingTest {

    private static final TrainingListener NOBODY = new TrainingListener() {};

    private final EngineTraining training = new EngineTraining(name -> data(), loaded());

    @AfterEach
    void closeNetwork() {
        training.forget();
    }

    @Test
    void aRunLeavesATrainedNetworkThatCanBeExamined() throws Exception {
        assertThat(training.fit(experiment(20), 2, null, new TrainingControl(), NOBODY, new WeightHistory(0))
                        .reason())
                .isEqualTo(StopReason.COMPLETED);
        Metrics exam = training.examine();
        assertThat(exam.split()).isEqualTo(Split.TEST);
        assertThat(exam.samples()).isEqualTo(32);
        assertThat(exam.accuracy()).isEqualTo(1);
    }

    @Test
    void keptLayersStartWhereTheyEndedAndFreshOnesDoNot() throws Exception {
        training.fit(experiment(20), 2, null, new TrainingControl(), NOBODY, new WeightHistory(0));
        float[] trained = firstWeights();
        training.fit(experiment(20), 2, new int[] {0}, new TrainingControl(Mode.STOP), NOBODY, new WeightHistory(0));
        assertThat(firstWeights()).isEqualTo(trained);
        training.fit(experiment(20), 2, null, new TrainingControl(Mode.STOP), NOBODY, new WeightHistory(0));
        assertThat(firstWeights()).isNotEqualTo(trained);
    }

    @Test
    void dataThatCannotBeReadLeaveTheTrainedNetworkAlone() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        EngineTraining failing = new EngineTraining(
                name -> {
                    if (calls.getAndIncrement() == 0) {
                        throw new UncheckedIOException(new IOException("checksum"));
                    }
                    return data();
                },
                loaded());
        assertThatThrownBy(
                        () -> failing.fit(experiment(1), 2, null, new TrainingControl(), NOBODY, new WeightHistory(0)))
                .hasMessageContaining("checksum");
        assertThat(failing.network()).isNull();
        failing.fit(experiment(1), 2, null, new TrainingControl(), NOBODY, new WeightHistory(0));
        assertThat(failing.network()).isNotNull();
        failing.forget();
        assertThat(failing.network()).isNull();
        assertThatThrownBy(failing::examine).hasMessageContaining("no trained network");
    }

    private static NativeLibraries loaded() {
        NativeLibraries libraries = new NativeLibraries();
        libraries.windowIsDrawn();
        return libraries;
    }

    private TrainTest data() {
        return new TrainTest(halves("train", 64), halves("test", 32));
    }

    private float[] firstWeights() {
        Network network = training.network();
        assertThat(network).isNotNull();
        return network.tensors().get(0).values();
    }

    private static Experiment experiment(int epochs) {
        NetworkSpec network = new NetworkSpec(4, List.of(HiddenBlock.relu(8)), 2, Initializer.HE_NORMAL);
        return Preset.BASELINE
                .experiment()
                .withNetwork(network)
                .withTraining(Preset.BASELINE
                        .experiment()
                        .training()
                        .withLearningRate(0.5)
                        .withEpochs(epochs)
                        .withValidation(Validation.NONE));
    }

    /** Images of 2×2 pixels, white in the upper half for class 0 and in the lower half for class 1. */
    private static Dataset halves(String name, int size) {
        byte[] pixels = new byte[4 * size];
        byte[] labels = new byte[size];
        for (int image = 0; image < size; image++) {
            labels[image] = (byte) (image % 2);
            int start = 4 * image + 2 * labels[image];
            pixels[start] = -1;
            pixels[start + 1] = -1;
        }
        return new Dataset(name, 2, 2, pixels, labels, List.of("upper", "lower"));
    }
}
