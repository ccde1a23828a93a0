package multilayer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RunningChildTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void runsThisProgramAndReadsWhatItSays() throws Exception {
        try (RunningChild child = RunningChild.start("train", "--preset", "d2l", "--epochs", "1", "--json")) {
            assertThat(child.ends(LIMIT)).isTrue();
            ChildRun run = child.run();

            assertThat(run.lines())
                    .extracting(line -> line.path("event").asText())
                    .containsExactly("epoch", "done");
            assertThat(run.numbers("epoch", "epoch")).containsExactly(1);
            assertThat(run.numbers("epoch", "seconds")[0]).isPositive();
            if (System.getProperty("os.name").equals("Linux")) {
                // The training images alone are 47 MB.
                assertThat(run.peakMegabytes()).isGreaterThan(47);
            } else {
                assertThat(run.peakMegabytes()).isNaN();
            }
        }
    }

    @Test
    void aRunThatFailsIsNamedWithItsExitCode() throws Exception {
        try (RunningChild child = RunningChild.start("train", "--epochs", "0")) {
            assertThat(child.ends(LIMIT)).isTrue();
            assertThatThrownBy(child::run)
                    .isInstanceOf(IOException.class)
                    .hasMessage("train --epochs 0 ended with exit code 2");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoIsHeldDoesNotEndBeforeItIsLetGo() throws Exception {
        try (RunningChild child = RunningChild.start("--version")) {
            child.hold();
            assertThat(child.ends(Duration.ofMillis(500))).as("held").isFalse();
            child.letGo();
            assertThat(child.ends(LIMIT)).as("let go").isTrue();
            child.hold();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void twoTakeTurnsUntilBothHaveEnded() throws Exception {
        try (RunningChild first = RunningChild.start("--version");
                RunningChild second = RunningChild.start("train", "--epochs", "0")) {
            new Turns(Duration.ofMillis(50)).take(first, second);

            assertThat(first.ends(Duration.ZERO)).isTrue();
            assertThat(second.ends(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void whatLiesAcrossTheEndOfATurnIsLeftOut() {
        assertThat(new Turns(Duration.ofSeconds(2)).undisturbed(new double[] {0.3, 2.4, 0.4, 2.0}))
                .containsExactly(0.3, 0.4);
    }
}
