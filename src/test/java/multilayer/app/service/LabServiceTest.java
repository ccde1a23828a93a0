package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import multilayer.app.model.CoreWork;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.Labs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LabServiceTest {

    private static final int RUNS = 18;

    private final ScriptedLab script = new ScriptedLab(9);
    private final TrainingModel training = new TrainingModel();
    private final LabsModel model = new LabsModel(training, new CoreWork());
    private final LabModel lab = model.lab(Labs.HIDDEN_UNITS).orElseThrow();
    private final LabService service = onFx(() -> new LabService(model, script, FxThread.platform()));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void letTheScriptEnd() {
        script.mayGoOn.countDown();
    }

    @Test
    void pointsArriveAsTheyComeAndTheEndIsTold() throws Exception {
        onFx(() -> service.run(lab));
        await(() -> runs() == 9);
        assertThat(onFx(() -> model.goingProperty().get())).isEqualTo(Labs.HIDDEN_UNITS);
        assertThat(onFx(() -> lab.watch().curves().size())).isEqualTo(9);
        assertThat(onFx(() -> lab.watch().stepProperty().get())).startsWith("9 of 18 runs");

        script.mayGoOn.countDown();
        await(() -> model.goingProperty().get() == null);
        assertThat(onFx(this::runs)).isEqualTo(RUNS);
        assertThat(onFx(() -> model.messageProperty().get())).isEqualTo("Done.");
        assertThat(onFx(() -> lab.result().stopped())).isFalse();
    }

    @Test
    void whatWasDoneWhenItWasStoppedIsKeptAndNothingIsRunTwice() throws Exception {
        onFx(() -> service.run(lab));
        await(() -> runs() == 9);
        onFx(service::stop);
        await(() -> model.goingProperty().get() == null);
        assertThat(onFx(() -> model.messageProperty().get())).startsWith("Stopped. What was measured is kept");
        assertThat(onFx(this::runs)).isEqualTo(9);

        onFx(() -> service.run(lab));
        await(() -> model.goingProperty().get() == null);
        assertThat(onFx(this::runs)).isEqualTo(RUNS);
        assertThat(script.trained).hasSize(RUNS);
        assertThat(new HashSet<>(script.trained)).hasSize(RUNS);
    }

    @Test
    void aTrainingRunThatBeginsStopsTheLabWhichGoesOnAfterwards() throws Exception {
        onFx(() -> service.run(lab));
        await(() -> runs() == 9);
        onFx(training::prepare);
        await(() -> model.goingProperty().get() == null);
        assertThat(onFx(() -> model.messageProperty().get()))
                .startsWith("Stopped, because a training run has begun: both would compute on the same cores.");
        onFx(() -> service.run(lab));
        assertThat(onFx(() -> model.goingProperty().get()))
                .as("while the run is going")
                .isNull();

        onFx(() -> training.finish(""));
        onFx(() -> service.run(lab));
        await(() -> model.goingProperty().get() == null);
        assertThat(onFx(this::runs)).isEqualTo(RUNS);
    }

    @Test
    void aLabThatCannotBeRunSaysWhy() throws Exception {
        LabMeasuring.Run broken = new LabMeasuring.Run() {
            @Override
            public LabResult run() throws IOException {
                throw new IOException("The data set cannot be read.");
            }

            @Override
            public void stop() {}
        };
        LabService failing = onFx(() -> new LabService(model, (plan, memory, listener) -> broken, FxThread.platform()));
        onFx(() -> failing.run(lab));
        await(() -> model.goingProperty().get() == null);
        assertThat(onFx(() -> model.messageProperty().get()))
                .isEqualTo("The lab could not be run: The data set cannot be read. What was measured before is kept.");
    }

    private int runs() {
        return lab.knownProperty().get().result().points().stream()
                .mapToInt(point -> point.runs().size())
                .sum();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static void onFx(Runnable action) {
        onFx(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
