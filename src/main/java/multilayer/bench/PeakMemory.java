package multilayer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The most memory that a process has held resident so far, as Linux tells it. */
final class PeakMemory {

    private static final String PEAK = "VmHWM:";

    private PeakMemory() {}

    /** Megabytes (10⁶ bytes); empty where the operating system does not tell, or once the process is gone. */
    static OptionalDouble megabytes(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            // Not Linux, or the process ended while its file was read: what was read before stands.
            LoggerFactory.getLogger(PeakMemory.class).debug("cannot read {}", status, e);
            return OptionalDouble.empty();
        }
    }
}
