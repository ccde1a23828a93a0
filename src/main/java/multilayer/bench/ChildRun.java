package multilayer.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a {@link RunningChild} said until it ended.
 *
 * @param lines what it said
 * @param peakMegabytes the most memory it held resident; NaN where the operating system does not tell
 */
record ChildRun(List<JsonNode> lines, double peakMegabytes) {

    /** The number {@code field} of every line whose event is {@code event}. */
    double[] numbers(String event, String field) {
        return lines.stream()
                .filter(line -> line.path("event").asText().equals(event))
                .mapToDouble(line -> line.path(field).asDouble())
                .toArray();
    }
}
