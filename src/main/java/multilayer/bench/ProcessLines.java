package multilayer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What another process says on its standard output, read as it comes by a thread of its own. For one reader. */
public final class ProcessLines {

    /** A line that no process can write: its output has ended. */
    private static final String END = "\n";

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    /** Begins to listen to {@code process}. */
    public ProcessLines(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output-of-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(said::add);
        } catch (UncheckedIOException | IOException e) {
            // A process that was killed takes its pipe away; what matters is that nothing more will come.
            said.add(END);
            return;
        }
        said.add(END);
    }

    /**
     * Waits for the next line.
     *
     * @return null once nothing more will come
     * @throws TimeoutException if {@code limit} has passed
     */
    public @Nullable String next(Duration limit) throws TimeoutException, InterruptedException {
        String line = said.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new TimeoutException("no line within " + limit);
        }
        if (line.equals(END)) {
            said.add(END); // for whoever asks again
            return null;
        }
        return line;
    }
}
