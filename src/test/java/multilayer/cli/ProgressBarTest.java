package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import multilayer.engine.train.Preset;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final long SECOND = 1_000_000_000;

    private final StringWriter err = new StringWriter();
    private long now;

    @Test
    void itShowsEpochShareAndTimeLeft() {
        ProgressBar bar = bar(true);
        now += 30 * SECOND;
        bar.step(step(500));

        assertThat(err.toString()).isEqualTo("\repoch 3/10 [############............]  50 %, 0:30 left");
    }

    @Test
    void theStepsOfAnEarlierTimeTookNoneOfThis() {
        ProgressBar bar = bar(true, 400);
        now += 30 * SECOND;
        bar.step(step(500));

        assertThat(err.toString()).isEqualTo("\repoch 3/10 [############............]  50 %, 2:30 left");
    }

    @Test
    void itIsDrawnAtMostTenTimesASecond() {
        ProgressBar bar = bar(true);
        for (int step = 1; step <= 100; step++) {
            now += SECOND / 100;
            bar.step(step(step));
        }
        assertThat(err.toString().split("\r")).hasSize(11);
    }

    @Test
    void clearingLeavesAnEmptyLine() {
        ProgressBar bar = bar(true);
        now += SECOND;
        bar.step(step(500));
        int width = err.toString().length() - 1;
        bar.clear();

        assertThat(err.toString()).endsWith("\r" + " ".repeat(width) + "\r");
    }

    @Test
    void itIsSilentWhenNobodyLooks() {
        ProgressBar bar = bar(false);
        now += SECOND;
        bar.step(step(500));
        bar.clear();

        assertThat(err.toString()).isEmpty();
    }

    /** A bar for a run of 10 epochs of 100 steps. */
    private ProgressBar bar(boolean interactive) {
        return bar(interactive, 0);
    }

    private ProgressBar bar(boolean interactive, long stepsBefore) {
        PrintWriter writer = new PrintWriter(err, true);
        ProgressBar bar = new ProgressBar(new Terminal(writer, writer, interactive), () -> now);
        bar.start(new RunStart(Preset.BASELINE.experiment(), 54_000, 6_000, false, 100, 2), stepsBefore);
        return bar;
    }

    private static StepEvent step(long step) {
        return new StepEvent(step, 3, 1, 100, 0.5, 0.05, 256);
    }
}
