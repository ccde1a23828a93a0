package multilayer.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * This program once more, in a process of its own that speaks JSON lines and can be held: it then keeps its memory and gets no
 * core, until it is let go on. By the signals of POSIX, so not on Windows.
 */
final class RunningChild implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long POLL_MILLISECONDS = 20;
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final String arguments;
    private final Process process;
    private final ProcessLines lines;
    private double peakMegabytes = Double.NaN;

    private RunningChild(String arguments, Process process) {
        this.arguments = arguments;
        this.process = process;
        lines = new ProcessLines(process);
    }

    /** Starts the program with the same Java, options and class path as this one. */
    static RunningChild start(String... arguments) throws IOException {
        Process process = new ProcessBuilder(ThisProgram.command(List.of(arguments)))
                .redirectError(Redirect.INHERIT)
                .start();
        return new RunningChild(String.join(" ", arguments), process);
    }

    /** Takes the cores away from it. */
    void hold() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Gives them back. */
    void letGo() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .redirectErrorStream(true)
                .start();
        if (kill.waitFor() != 0 && process.isAlive()) {
            throw new IOException("kill %s %d was refused".formatted(signal, process.pid()));
        }
    }

    /** Waits for its end, but not longer than {@code limit}; returns whether it has ended. */
    boolean ends(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        do {
            peakMegabytes = ProcessMemory.peakMegabytes(process.pid()).orElse(peakMegabytes);
            if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        } while (System.nanoTime() < deadline);
        return false;
    }

    /**
     * What came of it, once it has ended.
     *
     * @throws IOException if it did not end well, with a sentence
     */
    ChildRun run() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IOException("%s ended with exit code %d".formatted(arguments, process.exitValue()));
        }
        List<JsonNode> said = new ArrayList<>();
        try {
            for (String line = lines.next(LAST_WORDS); line != null; line = lines.next(LAST_WORDS)) {
                said.add(JSON.readTree(line));
            }
        } catch (TimeoutException e) {
            throw new IOException("%s ended and left its output open".formatted(arguments), e);
        }
        return new ChildRun(said, peakMegabytes);
    }

    /** Ends it if it has not ended. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
