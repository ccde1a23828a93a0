package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TrainingModel.State;
import multilayer.app.model.runs.Repetition;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A run out of the history, trained once more by the engine. */
@SuppressWarnings("NullAway.Init") // made in open()
class RepeatServiceTest {

    private static final TrainTest DATA = LearnableData.of(600, 50);

    @TempDir
    private Path folder;

    private final ExperimentModel experiment = new ExperimentModel(tiny());
    private final TrainingModel model = new TrainingModel();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private RunHistory history;
    private TrainingService service;
    private RepeatService repeating;

    private static Experiment tiny() {
        Experiment baseline = Preset.BASELINE.experiment();
        return baseline.withNetwork(new NetworkSpec(
                        LearnableData.FEATURES,
                        List.of(HiddenBlock.relu(16).withDropoutRate(0.2)),
                        LearnableData.CLASSES,
                        baseline.network().outputInitializer()))
                .withTraining(baseline.training().withBatchSize(32).withEpochs(3));
    }

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        history =
                new RunHistory(folder, name -> DATA, () -> "a processor", () -> "mine", told::add, FxThread.platform());
        NativeLibraries libraries = new NativeLibraries();
        libraries.windowIsDrawn();
        onFx(() -> {
            service = new TrainingService(experiment, model, name -> DATA, libraries, history, FxThread.platform());
            repeating = new RepeatService(model, service, history::checksum, told::add, FxThread.platform());
        });
    }

    @AfterEach
    void close() {
        history.close(Duration.ofSeconds(10));
    }

    @Test
    void aRunInWhichSomethingWasMovedIsRepeatedBitForBit() throws Exception {
        onFx(service::oneEpoch);
        await(() -> model.stateProperty().get() == State.PAUSED);
        onFx(() -> {
            service.learningRate(0.005);
            service.dropoutRate(0, 0.5);
            service.train();
        });
        RunDetails first = lastRun(1);
        assertThat(first.changes()).hasSize(2);

        onFx(() -> repeating.check(new Repetition(first), () -> repeating.begin(new Repetition(first)), told::add));
        assertThat(told.poll(30, TimeUnit.SECONDS))
                .isEqualTo("mine repeated: all 3 epochs gave the same figures, bit for bit.");
        assertThat(WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> model.messageProperty().get()))
                .isEqualTo("Completed 3 epochs. mine repeated: all 3 epochs gave the same figures, bit for bit.");
        RunDetails second = lastRun(2);
        assertThat(second.changes()).isEqualTo(first.changes());
        assertThat(second.stepLoss()).isEqualTo(first.stepLoss());
    }

    @Test
    void whatIsAnotherRunIsNotSaidToBeTheSame() throws Exception {
        onFx(service::train);
        RunDetails first = lastRun(1);
        onFx(() -> {
            experiment.replace(first.experiment()
                    .withTraining(first.experiment().training().withSeed(2)));
            repeating.begin(new Repetition(first));
        });
        assertThat(told.poll(30, TimeUnit.SECONDS)).startsWith("mine was not repeated exactly: from epoch 1 on");
    }

    /** The one that ended as the {@code count}th. */
    private RunDetails lastRun(int count) throws Exception {
        await(() -> {
            List<RunSummary> runs = history.store().list();
            return runs.size() == count
                    && runs.get(0).reason() != null
                    && model.stateProperty().get() == State.IDLE;
        });
        return history.store().find(history.store().list().get(0).id()).orElseThrow();
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
