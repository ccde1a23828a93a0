package multilayer.bench.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** What a worker says to the {@link WorkerProcess} that has started it: one JSON object a line, each at once. */
public final class WorkerOutput {

    /** It has not fallen silent, only its work is long. */
    private record Alive(String event) {}

    private record Done(String event) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String ALIVE = "alive";
    static final String DONE = "done";

    private final PrintWriter out;

    public WorkerOutput(PrintWriter out) {
        this.out = out;
    }

    /** Takes standard output; libraries that greet there would be taken for an answer, so that they greet on standard error from now on. */
    public static WorkerOutput ofThisProcess() {
        PrintStream standard = System.out;
        System.setOut(System.err);
        return new WorkerOutput(new PrintWriter(standard, false, StandardCharsets.UTF_8));
    }

    /**
     * Says a record of numbers, words and records of these.
     *
     * @throws IllegalStateException if nobody listens any more, so that there is nothing left to do
     */
    public void say(Object line) {
        try {
            out.println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and words can always be written", e);
        }
        if (out.checkError()) {
            throw new IllegalStateException("nobody listens any more");
        }
    }

    /** Says that it still works, where the next figure is long in coming. */
    public void alive() {
        say(new Alive(ALIVE));
    }

    /** The last line: all went well. */
    public void done() {
        say(new Done(DONE));
    }
}
