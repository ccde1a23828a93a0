package multilayer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessMemoryTest {

    /** More than any operating system gives. */
    private static final long NO_PROCESS = Long.MAX_VALUE;

    @Test
    void thePeakOfThisProcessIsAtLeastWhatItHoldsNow() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        double now = megabytes("/proc/self/status", "VmRSS:");
        double machine = megabytes("/proc/meminfo", "MemTotal:");

        // The kernel counts pages per thread and adds them up now and then: a percent may be missing.
        assertThat(ProcessMemory.peakMegabytes(ProcessHandle.current().pid()).orElseThrow())
                .isBetween(0.99 * now, machine);
    }

    @Test
    void ofAProcessThatDoesNotExistNothingIsKnown() {
        assertThat(ProcessMemory.peakMegabytes(NO_PROCESS)).isEmpty();
    }

    private static double megabytes(String file, String figure) throws IOException {
        String line = Files.readAllLines(Path.of(file)).stream()
                .filter(candidate -> candidate.startsWith(figure))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
    }
}
