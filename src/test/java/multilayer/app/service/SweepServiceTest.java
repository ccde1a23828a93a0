package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import multilayer.app.model.CoreWork;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.sweep.MadeSweep;
import multilayer.app.model.sweep.ReadSweep;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.SweepModel.State;
import multilayer.app.model.sweep.SweepSetup;
import multilayer.engine.train.Preset;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.text.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SweepServiceTest {

    private final ScriptedSweeping script = new ScriptedSweeping();
    private final TrainingModel training = new TrainingModel();
    private final CoreWork cores = new CoreWork();
    private final SweepModel model =
            new SweepModel(new SweepSetup(new ExperimentModel(Preset.BASELINE.experiment())), training, cores);
    private final SweepService service = onFx(() -> new SweepService(model, script, FxThread.platform()));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void trialsArriveAndNothingIsLostWhenItEnds() throws Exception {
        begin();
        onFx(() -> model.results().begin(MadeSweep.SPACE));
        List<SweepTrial> trials = MadeSweep.trials(40);
        script.next(listener -> {
            trials.forEach(listener::onTrial);
            listener.onProgress(MadeSweep.progress(trials, false));
            return MadeSweep.end(trials);
        });
        await(() -> model.endProperty().get() != null);
        assertThat(onFx(() -> model.results().rows().size())).isEqualTo(40);
        assertThat(onFx(() -> model.shareProperty().get()))
                .as("halving's, by the epochs that it will take")
                .isCloseTo(0.8, within(1e-9));
        assertThat(script.asked).contains("close");
    }

    @Test
    void whatIsAskedBeforeTheSweepIsOpenIsDoneThen() throws Exception {
        onFx(() -> {
            service.begin();
            service.pause();
            service.stop();
        });
        await(() -> model.stateProperty().get() == State.IDLE);
        assertThat(script.asked)
                .containsSubsequence("begin, parallel " + model.setup().parallel(), "pause", "stop", "close");
        assertThat(onFx(() -> model.canGoOnProperty().get())).isTrue();
    }

    @Test
    void aFailureIsASentenceAndTheSweepCanGoOn() throws Exception {
        begin();
        script.next(listener -> {
            throw new IOException("runs.db cannot be written: the disk is full; make room.");
        });
        await(() -> model.stateProperty().get() == State.IDLE);
        assertThat(onFx(() -> model.verdictProperty().get()))
                .isEqualTo("The sweep could not go on: runs.db cannot be written: the disk is full; make room."
                        + " What was found until then is kept.");
        onFx(service::goOn);
        await(() -> script.asked.contains("open 7"));
        assertThat(onFx(() -> model.stateProperty().get())).isEqualTo(State.RUNNING);
        onFx(service::stop);
    }

    @Test
    void aTrialOfASweepThatRestsRunsAlone() throws Exception {
        script.stored = new ReadSweep(MadeSweep.SPEC, MadeSweep.trials(40), null);
        onFx(() -> service.look(MadeSweep.kept(7, false)));
        await(() -> model.shownProperty().get() != null);
        onFx(() -> service.restartTrial(12));
        await(() -> script.asked.contains("run trial 12"));
        script.next(listener -> {
            MadeSweep.trials(40).forEach(listener::onTrial);
            return new SweepEnd(false, null, null);
        });
        await(() -> model.stateProperty().get() == State.IDLE);
        assertThat(onFx(() -> model.verdictProperty().get()))
                .isEqualTo("Trial 12 has ended; the others wait. Go on whenever you like.");
        assertThat(onFx(() -> model.results().selectedProperty().get())).isEqualTo(12);

        onFx(service::goOn);
        await(() -> script.asked.stream().filter("open 7"::equals).count() == 2);
        onFx(() -> service.restartTrial(3));
        onFx(service::stop);
        await(() -> model.stateProperty().get() == State.IDLE);
        assertThat(script.asked).doesNotContain("run trial 3");
        assertThat(onFx(() -> model.verdictProperty().get())).isEqualTo(Messages.text("sweep.end.stopped"));
    }

    @Test
    void aTrainingRunPausesItAndNothingBeginsBesideOne() throws Exception {
        begin();
        onFx(training::prepare);
        assertThat(script.asked).contains("pause");
        assertThat(onFx(() -> cores.reasonAgainst(CoreWork.Kind.LAB).get()))
                .as("the cores are free")
                .isEmpty();
        onFx(service::resume);
        assertThat(script.asked).as("the run goes on").doesNotContain("resume");
        onFx(() -> training.finish(""));
        onFx(service::resume);
        assertThat(script.asked).contains("resume");
        onFx(service::stop);
        await(() -> model.stateProperty().get() == State.IDLE);

        onFx(training::prepare);
        onFx(service::begin);
        assertThat(onFx(() -> model.stateProperty().get())).isEqualTo(State.IDLE);
        assertThat(onFx(() -> model.reasonAgainst().get())).isEqualTo(Messages.text("sweep.hint.run"));
    }

    @Test
    void aKeptSweepIsShownAndOneThatIsGoneIsToldInItsOwnWords() throws Exception {
        onFx(() -> service.look(MadeSweep.kept(9, true)));
        await(() -> model.verdictProperty().get().equals("there is no sweep 9"));
        script.stored = new ReadSweep(MadeSweep.SPEC, MadeSweep.trials(40), MadeSweep.end(MadeSweep.trials(40)));
        onFx(() -> service.look(MadeSweep.kept(7, true)));
        await(() -> model.shownProperty().get() != null);
        assertThat(onFx(() -> model.canGoOnProperty().get())).as("it is over").isFalse();
        assertThat(onFx(() -> model.results().importances().get(0).name())).isEqualTo("Learning rate");
    }

    private void begin() throws Exception {
        onFx(service::begin);
        await(() -> script.begun != null);
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, action);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(condition));
    }
}
