package multilayer.app.model.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Preset;
import multilayer.experiments.lab.LabProgress;
import multilayer.experiments.lab.LabSetting;
import multilayer.experiments.lab.LabTrial;
import org.junit.jupiter.api.Test;

class LabWatchTest {

    private long nanos;
    private final LabWatch watch = new LabWatch(() -> nanos);

    private void after(double seconds) {
        nanos += Math.round(1e9 * seconds);
    }

    private static LabProgress progress(int done, double share) {
        return new LabProgress(done, 18, share, null);
    }

    @Test
    void whatIsLeftTakesAsLongAsWhatWasDone() {
        watch.begin();
        watch.advance(progress(0, 0));
        assertThat(watch.stepProperty().get()).isEqualTo("0 of 18 runs \u00b7 0:00");
        after(42);
        watch.advance(progress(6, 0.25));
        assertThat(watch.stepProperty().get()).isEqualTo("6 of 18 runs \u00b7 0:42 \u00b7 about 2\u00a0min left");
        assertThat(watch.shareProperty().get()).isEqualTo(0.25);
    }

    @Test
    void runsThatWereKnownBeforeDoNotMakeTheRestLookQuick() {
        watch.begin();
        watch.advance(progress(9, 0.5));
        after(40);
        watch.advance(progress(10, 0.6));
        assertThat(watch.stepProperty().get()).isEqualTo("10 of 18 runs \u00b7 0:40 \u00b7 about 3\u00a0min left");
    }

    @Test
    void curvesGrowEpochByEpochAndAreGoneWithTheNextRun() {
        LabTrial trial = new LabTrial(1, new LabSetting("", 32, "32", null), 1, Preset.D2L.experiment());
        EpochEvent epoch = new EpochEvent(
                1, 211, new Metrics(Split.TRAIN, 0.5, 0.8, 54_000), null, 0.05, Duration.ofSeconds(1), 54_000);
        watch.begin();
        watch.add(trial, epoch);
        watch.add(trial, epoch);
        assertThat(watch.curves()).singleElement().satisfies(curve -> {
            assertThat(curve.epochs()).hasSize(2);
            assertThat(curve.over()).isFalse();
        });
        watch.end(trial);
        assertThat(watch.curves().get(0).over()).isTrue();
        watch.begin();
        assertThat(watch.curves()).isEmpty();
    }
}
