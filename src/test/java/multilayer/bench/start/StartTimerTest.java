package multilayer.bench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTimerTest {

    @TempDir
    private Path home;

    /** A program that says what a measured window says, where it is told to. */
    static final class Speaker {

        private Speaker() {}

        public static void main(String[] arguments) {
            for (String event : arguments) {
                System.out.println("{\"event\":\"" + event + "\"}");
            }
            System.exit(arguments.length == 0 ? 3 : 0);
        }
    }

    private static ProgramStart speaker(String... events) {
        return new ProgramStart(Speaker.class.getName(), List.of("-XX:TieredStopAtLevel=1"), List.of(events));
    }

    @Test
    void theClockIsReadAtEachLineAndAtTheEnd() throws IOException, InterruptedException {
        StartTimer.Times times = new StartTimer(home).time(speaker("usable", "filled"));

        assertThat(times.usable()).isPositive().isLessThanOrEqualTo(times.filled());
        assertThat(times.ended()).isGreaterThanOrEqualTo(times.filled()).isLessThan(60);
    }

    @Test
    void aProgramWithoutAWindowHasNoSuchTimes() throws IOException, InterruptedException {
        StartTimer.Times times = new StartTimer(home).time(speaker("other"));

        assertThat(times.usable()).isNaN();
        assertThat(times.filled()).isNaN();
        assertThat(times.ended()).isPositive();
    }

    @Test
    void aProgramThatFailsIsNamedWithWhatItMayNeed() {
        assertThatThrownBy(() -> new StartTimer(home).time(speaker()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Speaker did not end well")
                .hasMessageContaining("xvfb-run");
    }
}
