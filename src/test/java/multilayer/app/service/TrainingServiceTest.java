package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.RunSeries;
import multilayer.app.model.RunWeights;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TrainingModel.State;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.ControlChange.Setting;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.StopReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TrainingServiceTest {

    private static final int STEPS_PER_EPOCH = 50;
    private static final int ENDLESS = 10_000;

    private final ScriptedTraining training = new ScriptedTraining(STEPS_PER_EPOCH);
    private final ExperimentModel experiment = new ExperimentModel(epochs(4));
    private final TrainingModel model = new TrainingModel();
    private final TrainingService service =
            onFx(() -> new TrainingService(experiment, model, training, RunKeeping.nothing(), FxThread.platform()));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aRunDeliversEveryPointAndEndsWithASentence() throws Exception {
        onFx(service::train);
        await(State.IDLE);
        assertThat(training.threadName).isEqualTo("training");
        RunSeries run = onFx(() -> model.runs().get(0));
        assertThat(run.stepLoss().size()).isEqualTo(200);
        assertThat(run.stepLoss().y(199)).isEqualTo((double) (float) (1.0 / 200));
        assertThat(run.trainLoss().size()).isEqualTo(4);
        assertThat(run.validationAccuracy().y(3)).isEqualTo((double) 0.94f);
        assertThat(model.messageProperty().get()).isEqualTo("Completed 4 epochs.");
        assertThat(model.progressProperty().get()).isEqualTo(1);
        assertThat(model.timeLeftProperty().get()).isNull();
        assertThat(onFx(service::getValue).reason()).isEqualTo(StopReason.COMPLETED);
    }

    @Test
    void theStructureIsLockedWhileARunGoesAndItsBlocksAreRememberedAsTrained() throws Exception {
        onFx(service::oneStep);
        assertThat(experiment.lockedProperty().get()).isTrue();
        await(State.PAUSED);
        assertThat(experiment.trainedProperty().get()).isTrue();
        onFx(service::stop);
        await(State.IDLE);
        assertThat(experiment.lockedProperty().get()).isFalse();
    }

    @Test
    void oneStepFromIdleStartsARunThatPausesAfterIt() throws Exception {
        onFx(service::oneStep);
        awaitSteps(1);
        await(State.PAUSED);
        assertThat(steps()).isEqualTo(1);
        onFx(service::oneStep);
        awaitSteps(2);
        await(State.PAUSED);
        onFx(service::stop);
        await(State.IDLE);
        assertThat(onFx(service::getValue).step()).isEqualTo(2);
        assertThat(model.messageProperty().get())
                .isEqualTo("Stopped after no finished epoch and 2 steps; what was computed is kept.");
    }

    @Test
    void oneEpochGoesOnToTheEndOfTheEpochEachTime() throws Exception {
        onFx(service::oneEpoch);
        awaitSteps(STEPS_PER_EPOCH);
        await(State.PAUSED);
        assertThat(steps()).isEqualTo(STEPS_PER_EPOCH);
        onFx(service::oneStep);
        awaitSteps(STEPS_PER_EPOCH + 1);
        onFx(service::oneEpoch);
        awaitSteps(2 * STEPS_PER_EPOCH);
        await(State.PAUSED);
        onFx(service::train);
        await(State.IDLE);
        assertThat(onFx(service::getValue).reason()).isEqualTo(StopReason.COMPLETED);
    }

    @Test
    void aRunThatGoesOnWithWeightsTellsWhatTheyHaveLearnedBefore() throws Exception {
        onFx(service::train);
        await(State.IDLE);
        Experiment first = experiment.experimentProperty().get();
        experiment.keepWeightsProperty().set(true);
        onFx(service::train);
        await(State.IDLE);
        assertThat(weights().before()).containsExactly(first);
        assertThat(weights().lineage()).hasSize(2);
        experiment.keepWeightsProperty().set(false);
        onFx(service::train);
        await(State.IDLE);
        assertThat(weights().before()).isEmpty();
    }

    private RunWeights weights() {
        return Objects.requireNonNull(service.weightsProperty().get());
    }

    @Test
    void pauseHoldsTheRunAndResumeGoesOn() throws Exception {
        experiment.replace(epochs(ENDLESS));
        onFx(service::train);
        awaitSteps(1);
        onFx(service::pause);
        assertThat(model.stateProperty().get()).isEqualTo(State.PAUSED);
        int reached = steps();
        onFx(service::resume);
        awaitSteps(reached + 1_000);
        onFx(service::cancel);
        await(State.IDLE);
        assertThat(onFx(service::getValue).reason()).isEqualTo(StopReason.STOPPED);
    }

    @Test
    void whatMovesDuringARunIsRecordedWithItsStep() throws Exception {
        onFx(service::oneStep);
        awaitSteps(1);
        onFx(() -> {
            service.learningRate(0.01);
            service.dropoutRate(0, 0.3);
            service.oneStep();
        });
        awaitSteps(2);
        onFx(service::stop);
        await(State.IDLE);
        RunEnd end = onFx(service::getValue);
        assertThat(end.changes())
                .containsExactly(
                        new ControlChange(2, Setting.LEARNING_RATE, -1, 0.01),
                        new ControlChange(2, Setting.DROPOUT_RATE, 0, 0.3));
    }

    @Test
    void weightsAreKeptOnlyWhenThePersonChoseSoAndThereAreAny() throws Exception {
        experiment.keepWeightsProperty().set(true);
        onFx(service::train);
        await(State.IDLE);
        assertThat(training.origins).isNull();
        onFx(service::train);
        await(State.IDLE);
        assertThat(training.origins).containsExactly(0);
        experiment.keepWeightsProperty().set(false);
        onFx(service::train);
        await(State.IDLE);
        assertThat(training.origins).isNull();
        assertThat(model.runs()).extracting(RunSeries::number).containsExactly(1, 2, 3);
    }

    @Test
    void resetDuringARunStopsItAndForgetsTheWeights() throws Exception {
        experiment.replace(epochs(ENDLESS));
        onFx(service::train);
        awaitSteps(1);
        onFx(service::reset);
        await(State.IDLE);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> training.forgotten.get() == 1);
        assertThat(experiment.trainedProperty().get()).isFalse();
        assertThat(model.epochsProperty().get()).isZero();
        assertThat(model.currentRun()).isEmpty();
        assertThat(model.runs()).hasSize(1);
    }

    @Test
    void aFailureBecomesASentenceAndTheNextRunWorks() throws Exception {
        training.failure = new OutOfMemoryError("native");
        onFx(service::train);
        await(State.IDLE);
        assertThat(model.messageProperty().get())
                .startsWith("There was not enough memory for this run. Make the layers");
        assertThat(experiment.trainedProperty().get()).isFalse();
        assertThat(experiment.lockedProperty().get()).isFalse();
        training.failure = new UncheckedIOException(new IOException("train-images: checksum"));
        onFx(service::train);
        await(State.IDLE);
        assertThat(model.messageProperty().get()).isEqualTo("The data set could not be read: train-images: checksum");
        training.failure = null;
        onFx(service::train);
        await(State.IDLE);
        assertThat(model.messageProperty().get()).isEqualTo("Completed 4 epochs.");
    }

    @Test
    void theTestSetStaysSealedUntilTheExamIsAskedFor() throws Exception {
        onFx(service::examine);
        assertThat(model.examiningProperty().get()).isFalse();
        onFx(service::train);
        await(State.IDLE);
        assertThat(model.testProperty().get()).isNull();
        onFx(service::examine);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> onFx(() -> model.testProperty().get() != null));
        assertThat(model.testProperty().get()).extracting(Metrics::accuracy).isEqualTo(0.89);
        onFx(service::train);
        assertThat(model.testProperty().get()).isNull();
        await(State.IDLE);
    }

    @Test
    void aFailedExamSaysSo() throws Exception {
        onFx(service::train);
        await(State.IDLE);
        training.failure = new IllegalStateException("no memory lane");
        onFx(service::examine);
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> onFx(() -> !model.examiningProperty().get()));
        assertThat(model.messageProperty().get()).contains("no memory lane");
        assertThat(model.testProperty().get()).isNull();
    }

    private int steps() {
        return onFx(() ->
                model.runs().isEmpty() ? 0 : model.runs().get(0).stepLoss().size());
    }

    private void awaitSteps(int atLeast) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> steps() >= atLeast);
    }

    private void await(State state) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> onFx(() -> model.stateProperty().get() == state));
    }

    private static Experiment epochs(int epochs) {
        Experiment experiment = Preset.BASELINE.experiment();
        return experiment.withTraining(experiment.training().withEpochs(epochs));
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
