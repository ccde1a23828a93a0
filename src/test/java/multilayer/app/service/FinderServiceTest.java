package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.FinderModel;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.train.Preset;
import multilayer.engine.train.RangeTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FinderServiceTest {

    private final ScriptedRangeTest script = new ScriptedRangeTest();
    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final FinderModel model = new FinderModel(experiment, training);
    private final FinderService service = onFx(() -> script.service(experiment, model));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void testsTheExperimentAsItStandsAndShowsEachStepAsItComes() throws Exception {
        onFx(() -> experiment.set(TrainingSettings.BATCH_SIZE, 64.0));
        onFx(service::find);
        await(() -> model.points().size() == 50);
        assertThat(onFx(() -> model.progressProperty().get())).isEqualTo(0.5);
        assertThat(script.tested)
                .isEqualTo(onFx(() -> experiment.experimentProperty().get()));

        script.mayGoOn.countDown();
        await(() -> !model.runningProperty().get());
        assertThat(onFx(() -> model.points())).hasSize(100);
        assertThat(onFx(() -> model.suggestion())).isEqualTo(0.12);
    }

    @Test
    void aStopEndsItWithoutASuggestion() throws Exception {
        onFx(service::find);
        await(() -> model.points().size() == 50);
        onFx(service::cancel);
        script.mayGoOn.countDown();
        await(() -> !model.runningProperty().get());

        RangeTest test = onFx(() -> model.resultProperty().get());
        assertThat(test).isNotNull();
        assertThat(test.stopped()).isTrue();
        assertThat(test.points()).hasSize(50);
    }

    @Test
    void whileARunIsGoingNothingStarts() {
        onFx(training::prepare);
        onFx(service::find);
        assertThat(onFx(() -> model.runningProperty().get())).isFalse();
        assertThat(script.tested).isNull();
    }

    @Test
    void aFailureIsASentenceAndTheNextTestStarts() throws Exception {
        script.failure = new IllegalArgumentException("no training samples are left");
        onFx(service::find);
        await(() -> !model.runningProperty().get());
        assertThat(onFx(() -> model.failureProperty().get())).contains("no training samples are left");

        script.failure = null;
        script.mayGoOn.countDown();
        onFx(service::find);
        await(() -> model.suggestion() == 0.12);
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
