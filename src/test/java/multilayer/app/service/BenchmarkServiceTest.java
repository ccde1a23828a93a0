package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import multilayer.app.model.BenchmarkChoices;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.BenchmarkWork;
import multilayer.app.model.CoreWork;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingModel;
import multilayer.engine.train.Preset;
import multilayer.store.BenchmarkRecord;
import multilayer.store.KnownBenchmarks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class BenchmarkServiceTest {

    private final ScriptedBenchmark script = new ScriptedBenchmark();
    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final CoreWork cores = new CoreWork();
    private final BenchmarkModel model =
            new BenchmarkModel(new BenchmarkChoices(experiment.experimentProperty()), training, cores);
    private final List<BenchmarkRecord> kept = new CopyOnWriteArrayList<>();
    private final BenchmarkService service = onFx(() -> new BenchmarkService(
            model, script.measuring(), FxThread.platform(), () -> KnownBenchmarks.HOST, kept::add));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void letTheScriptEnd() {
        script.mayGoOn.countDown();
    }

    @Test
    void figuresArriveOneByOneAndAreKeptWhenAllIsDone() throws Exception {
        onFx(() -> service.measure(BenchmarkWork.PRODUCTS));
        await(() -> model.stepProperty().get().equals("2 of 2 \u00b7 CPU \u00b7 BLAS, float32, 2 threads"));
        assertThat(onFx(() -> model.results().products().size())).isEqualTo(5);
        assertThat(onFx(() -> model.shareProperty().get())).isEqualTo(0.5);
        assertThat(kept).isEmpty();

        script.mayGoOn.countDown();
        await(() -> model.goingProperty().get() == null);
        assertThat(onFx(() -> model.verdictProperty().get())).isEqualTo("The products are measured.");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).products()).hasSize(10);
        assertThat(kept.get(0).unavailable()).containsExactly(KnownBenchmarks.NO_GPU);
        assertThat(kept.get(0).host()).isEqualTo(KnownBenchmarks.HOST);
    }

    @Test
    void whatWasMeasuredUntilItWasStoppedIsKeptAndItCanBeStartedAgain() throws Exception {
        onFx(() -> service.measure(BenchmarkWork.PRODUCTS));
        await(() -> model.results().products().size() == 5);
        onFx(service::stop);
        assertThat(onFx(() -> model.verdictProperty().get())).startsWith("Stopped.");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).products()).hasSize(5);

        script.mayGoOn.countDown();
        onFx(() -> service.measure(BenchmarkWork.PRODUCTS));
        await(() -> kept.size() == 2);
        assertThat(kept.get(1).products()).hasSize(10);
    }

    @Test
    void aTrainingRunThatBeginsStopsTheMeasuring() throws Exception {
        onFx(() -> service.measure(BenchmarkWork.PRODUCTS));
        await(() -> model.results().products().size() == 5);
        onFx(training::prepare);
        assertThat(onFx(() -> model.verdictProperty().get())).contains("a training run has begun");

        onFx(() -> service.measure(BenchmarkWork.MEMORY));
        assertThat(onFx(() -> model.goingProperty().get() == null))
                .as("not begun")
                .isTrue();
    }

    @Test
    void aSweepThatComputesHasTheMeasuringWait() throws Exception {
        SimpleBooleanProperty sweepComputes = new SimpleBooleanProperty(true);
        onFx(() -> cores.watch(CoreWork.Kind.SWEEP, sweepComputes));
        onFx(() -> service.measure(BenchmarkWork.PRODUCTS));
        assertThat(onFx(() -> model.goingProperty().get() == null))
                .as("not begun")
                .isTrue();
        assertThat(onFx(() -> model.reasonAgainst(BenchmarkWork.MEMORY).get())).contains("once the sweep has ended");

        onFx(() -> sweepComputes.set(false));
        onFx(() -> service.measure(BenchmarkWork.PRODUCTS));
        await(() -> model.results().products().size() == 5);
    }

    @Test
    void aFailureIsToldInItsOwnWords() throws Exception {
        BenchmarkMeasuring whole = script.measuring();
        BenchmarkMeasuring broken = new BenchmarkMeasuring(whole.products(), whole.memory(), whole.peak(), progress -> {
            throw new IOException("engine ended with exit code 1");
        });
        BenchmarkService failing = onFx(
                () -> new BenchmarkService(model, broken, FxThread.platform(), () -> KnownBenchmarks.HOST, kept::add));

        onFx(() -> failing.measure(BenchmarkWork.ENGINE));
        await(() -> model.goingProperty().get() == null
                && model.verdictProperty().get().startsWith("The measuring failed: engine ended with exit code 1."));
        assertThat(kept).as("no figures, no record").isEmpty();
    }

    @Test
    void memoryBringsThePeakOfTheCpuAlong() throws Exception {
        onFx(() -> service.measure(BenchmarkWork.MEMORY));
        await(() -> kept.size() == 1);
        assertThat(onFx(() -> model.results().cpuPeakProperty().get())).isEqualTo(110);
        assertThat(kept.get(0).bandwidths()).hasSize(4);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
