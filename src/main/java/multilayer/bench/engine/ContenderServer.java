package multilayer.bench.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import multilayer.engine.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * The half of {@link EngineBenchmark} that computes. It answers each line {@value #EPOCH} with one epoch and one JSON line, and
 * in between waits for the next, so that of all contenders one computes at a time. The end of its input is its end.
 */
public final class ContenderServer {

    static final String EPOCH = "epoch";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final BufferedReader in;
    private final PrintWriter out;

    /** Reads wishes from {@code in} and answers on {@code out}. */
    public ContenderServer(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Says that it is ready.
     *
     * @param versions the libraries that compute
     */
    record Ready(String event, String versions) {}

    /**
     * One epoch.
     *
     * @param seconds wall-clock time, shuffling included
     * @param loss the mean training loss in nats; null when the contender does not learn
     */
    record Epoch(String event, double seconds, @Nullable Double loss) {}

    /** Prepares {@code contender} and serves until nobody asks any more. */
    public void serve(Contender contender, Task task, Dataset train, ThreadSetting setting)
            throws IOException, InterruptedException {
        try (Contender.Run run = contender.prepare(task, train, setting)) {
            say(new Ready("ready", run.versions()));
            int epoch = 0;
            for (String line = in.readLine(); EPOCH.equals(line); line = in.readLine()) {
                epoch++;
                long begun = System.nanoTime();
                double loss = run.epoch(epoch);
                double seconds = (System.nanoTime() - begun) / 1e9;
                say(new Epoch(EPOCH, seconds, contender.trains() ? loss : null));
            }
        }
    }

    private void say(Object line) throws IOException {
        out.println(JSON.writeValueAsString(line));
        out.flush();
    }
}
