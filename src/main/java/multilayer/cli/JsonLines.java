package multilayer.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, each written out at once for the program that reads it. */
final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    JsonLines(PrintWriter out) {
        this.out = out;
    }

    /** Writes a record of numbers, words and records of these. */
    void write(Object line) {
        try {
            out.println(JSON.writeValueAsString(line));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and words can always be written", e);
        }
    }

    /** JSON knows no infinity and no NaN: null. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
