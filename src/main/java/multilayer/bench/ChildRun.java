package multilayer.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * This program once more, in a process of its own that speaks JSON lines.
 *
 * @param lines what it said
 * @param peakMegabytes the most memory it held resident; NaN where the operating system does not tell
 */
record ChildRun(List<JsonNode> lines, double peakMegabytes) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long POLL_MILLISECONDS = 20;

    /**
     * Runs the program with the same Java, options and class path as this one, and waits for its end.
     *
     * @throws IOException if it cannot be started or does not end well, with a sentence
     */
    static ChildRun of(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ThisProgram.command(List.of(arguments)))
                .redirectError(Redirect.INHERIT)
                .start();
        List<String> said = new ArrayList<>();
        Thread reader = new Thread(() -> read(process, said), "child-output");
        reader.start();
        double peak = Double.NaN;
        do {
            peak = ProcessMemory.peakMegabytes(process.pid()).orElse(peak);
        } while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
        reader.join();
        if (process.exitValue() != 0) {
            throw new IOException(
                    "%s ended with exit code %d".formatted(String.join(" ", arguments), process.exitValue()));
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : said) {
            lines.add(JSON.readTree(line));
        }
        return new ChildRun(lines, peak);
    }

    private static void read(Process process, List<String> said) {
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .forEach(said::add);
    }

    /** The number {@code field} of every line whose event is {@code event}. */
    double[] numbers(String event, String field) {
        return lines.stream()
                .filter(line -> line.path("event").asText().equals(event))
                .mapToDouble(line -> line.path(field).asDouble())
                .toArray();
    }
}
