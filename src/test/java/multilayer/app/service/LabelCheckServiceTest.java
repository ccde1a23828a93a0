package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LabelsModel;
import multilayer.app.model.TrainingModel;
import multilayer.engine.train.LabelCheck;
import multilayer.engine.train.Preset;
import multilayer.engine.train.TrainingControl.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LabelCheckServiceTest {

    private final ScriptedLabelCheck script = new ScriptedLabelCheck();
    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final LabelsModel model = new LabelsModel(experiment, training);
    private final LabelCheckService service = onFx(() -> script.service(experiment, model));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void letTheScriptEnd() {
        script.mayGoOn.countDown();
    }

    @Test
    void checksWithTheExperimentAsItStandsAndTellsHowFarItIs() throws Exception {
        onFx(() -> model.exclude(4));
        startChecking();
        assertThat(onFx(() -> model.progressProperty().get().share())).isEqualTo(0.3);
        assertThat(script.checked)
                .isEqualTo(onFx(() -> experiment.experimentProperty().get()));

        script.mayGoOn.countDown();
        await(() -> !model.checkingProperty().get());
        assertThat(onFx(() -> model.suspicious())).isEqualTo(ScriptedLabelCheck.RANKING.subList(0, 2));
    }

    @Test
    void whileARunIsGoingTheCheckWaitsAndThenGoesOn() throws Exception {
        startChecking();
        onFx(training::prepare);
        assertThat(Objects.requireNonNull(script.control).mode()).isEqualTo(Mode.PAUSE);
        onFx(() -> training.finish("Stopped."));
        assertThat(Objects.requireNonNull(script.control).mode()).isEqualTo(Mode.RUN);
    }

    @Test
    void whileARunIsGoingNothingStarts() {
        onFx(training::prepare);
        onFx(service::check);
        assertThat(onFx(() -> model.checkingProperty().get())).isFalse();
        assertThat(script.checked).isNull();
    }

    @Test
    void aStopEndsItWithoutARanking() throws Exception {
        startChecking();
        onFx(service::cancel);
        script.mayGoOn.countDown();
        await(() -> !model.checkingProperty().get());
        assertThat(onFx(() -> model.findingsProperty().get())).isNull();
        assertThat(onFx(() -> model.verdictProperty().get())).startsWith("The check was stopped");
    }

    @Test
    void aFailureIsASentenceAndTheNextCheckStarts() throws Exception {
        script.failure = new IllegalArgumentException("no training samples are left");
        onFx(service::check);
        await(() -> !model.checkingProperty().get());
        assertThat(onFx(() -> model.verdictProperty().get())).contains("no training samples are left");

        script.failure = null;
        script.mayGoOn.countDown();
        onFx(service::check);
        await(() -> model.suspicious().size() == 2);
    }

    private void startChecking() throws Exception {
        onFx(service::check);
        await(() -> model.progressProperty().get().equals(new LabelCheck.Progress(2, 5, 10)));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
