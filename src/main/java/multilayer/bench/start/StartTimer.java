package multilayer.bench.start;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import multilayer.bench.ProcessLines;
import org.jspecify.annotations.Nullable;

/** Starts programs and looks at the clock. They keep what is theirs in a folder of their own, so that no running window is in their way. */
final class StartTimer {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double NANOS = 1e9;

    private final Path home;

    /** @param home what they take for the person's folder */
    StartTimer(Path home) {
        this.home = home;
    }

    /**
     * Seconds from the start of a process.
     *
     * @param usable until its window could be used; NaN if it had none
     * @param filled until the window was filled; NaN if it had none
     * @param ended until it had ended
     */
    record Times(double usable, double filled, double ended) {}

    /**
     * Starts {@code program} and waits for its end.
     *
     * @throws IOException if it does not start, does not end well or is silent for a minute, with a sentence
     */
    Times time(ProgramStart program) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.command()).redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment());
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            ProcessLines said = new ProcessLines(process);
            double usable = Double.NaN;
            double filled = Double.NaN;
            for (String line = next(said, program); line != null; line = next(said, program)) {
                usable = line.contains("\"usable\"") ? since(start) : usable;
                filled = line.contains("\"filled\"") ? since(start) : filled;
            }
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("%s did not end well; a window needs a display: on Linux, xvfb-run -a makes one"
                        .formatted(name(program)));
            }
            return new Times(usable, filled, since(start));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static @Nullable String next(ProcessLines said, ProgramStart program)
            throws IOException, InterruptedException {
        try {
            return said.next(LIMIT);
        } catch (TimeoutException e) {
            throw new IOException("%s said nothing for %d seconds".formatted(name(program), LIMIT.toSeconds()), e);
        }
    }

    private static String name(ProgramStart program) {
        return String.join(" ", List.of(program.mainClass(), String.join(" ", program.arguments())))
                .strip();
    }

    private Map<String, String> environment() {
        String folder = home.toString();
        return Map.of(
                "XDG_DATA_HOME", folder,
                "XDG_CONFIG_HOME", folder,
                "XDG_RUNTIME_DIR", folder,
                "LOCALAPPDATA", folder,
                "APPDATA", folder);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
