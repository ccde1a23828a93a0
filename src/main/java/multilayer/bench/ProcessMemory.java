package multilayer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * How much memory a process holds resident, arrays outside of Java's heap included, as Linux tells it. In megabytes (10⁶
 * bytes); empty where the operating system does not tell, or once the process is gone.
 */
public final class ProcessMemory {

    private ProcessMemory() {}

    /** Now. */
    public static OptionalDouble residentMegabytes(long pid) {
        return megabytes(pid, "VmRSS:");
    }

    /** The most so far. */
    public static OptionalDouble peakMegabytes(long pid) {
        return megabytes(pid, "VmHWM:");
    }

    private static OptionalDouble megabytes(long pid, String field) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            // Not Linux, or the process ended while its file was read: what was read before stands.
            LoggerFactory.getLogger(ProcessMemory.class).debug("cannot read {}", status, e);
            return OptionalDouble.empty();
        }
    }
}
