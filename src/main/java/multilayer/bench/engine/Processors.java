package multilayer.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What the operating system tells of the processors, as Linux does. */
public final class Processors {

    /** Ticks of {@code /proc/stat}: USER_HZ is 100 on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;

    /** user, nice, system, idle, iowait, irq, softirq, steal; what follows is counted in user as well. */
    private static final int FIELDS = 8;

    private Processors() {}

    /** The name that the processor has for itself, or Java's name for its kind. */
    public static String name() {
        return line(Path.of("/proc/cpuinfo"), "model name")
                .replaceFirst("^[^:]*:", "")
                .strip()
                .transform(name -> name.isEmpty() ? System.getProperty("os.arch") : name);
    }

    /** Seconds that all cores together have been busy since the machine started; NaN where nobody tells. */
    static double busySeconds() {
        return busySeconds(line(Path.of("/proc/stat"), "cpu "));
    }

    static double busySeconds(String line) {
        if (line.isEmpty()) {
            return Double.NaN;
        }
        long[] ticks = Arrays.stream(line.strip().split("\\s+"))
                .skip(1)
                .limit(FIELDS)
                .mapToLong(Long::parseLong)
                .toArray();
        return (Arrays.stream(ticks).sum() - ticks[IDLE] - ticks[IO_WAIT]) / TICKS_PER_SECOND;
    }

    /** The first line of {@code file} that begins with {@code start}; empty if there is none. */
    private static String line(Path file, String start) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
        } catch (IOException e) {
            LoggerFactory.getLogger(Processors.class).debug("cannot read {}", file, e);
            return "";
        }
    }
}
