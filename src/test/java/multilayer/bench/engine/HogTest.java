package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HogTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void itComputesUntilItIsClosed() throws Exception {
        Hog hog = Hog.start();
        ProcessHandle process = hog.process();
        try (hog) {
            long before = cpuMilliseconds(process);

            assertTimeoutPreemptively(LIMIT, () -> {
                while (cpuMilliseconds(process) < before + 500) {
                    Thread.onSpinWait();
                }
            });

            assertThat(process.isAlive()).isTrue();
        }
        assertThat(process.isAlive()).isFalse();
    }

    private static long cpuMilliseconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }
}
