package multilayer.bench.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import multilayer.bench.ProcessLines;
import multilayer.bench.ProcessMemory;
import org.jspecify.annotations.Nullable;

/**
 * A contender in a process of its own that is asked for one epoch at a time and sleeps in between. What it writes to standard
 * error is kept in a file until it ends: the last line tells why it died.
 */
final class ContenderChild implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private static final String CORE = "Core:";

    private final String name;
    private final Duration limit;
    private final Path errors;
    private final Process process;
    private final BufferedWriter wishes;
    private final ProcessLines answers;

    private ContenderChild(String name, Duration limit, Path errors, Process process) {
        this.name = name;
        this.limit = limit;
        this.errors = errors;
        this.process = process;
        wishes = process.outputWriter(StandardCharsets.UTF_8);
        answers = new ProcessLines(process);
    }

    /**
     * Starts one.
     *
     * @param name what failures call it
     * @param environment variables on top of this process's own
     * @param limit the longest that it may take for one answer
     * @throws IOException if the process cannot be started
     */
    static ContenderChild start(String name, List<String> command, Map<String, String> environment, Duration limit)
            throws IOException {
        Path errors = Files.createTempFile("multilayer-" + name, ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new ContenderChild(name, limit, errors, builder.start());
    }

    /**
     * Waits until it has prepared.
     *
     * @return what it says of itself
     * @throws ContenderException if it dies or does not answer in time
     */
    ContenderServer.Ready awaitReady() throws ContenderException, InterruptedException {
        JsonNode ready = answer("ready");
        return new ContenderServer.Ready("ready", ready.path("versions").asText());
    }

    /**
     * Has it train one epoch.
     *
     * @throws ContenderException if it dies or does not answer in time
     */
    ContenderServer.Epoch epoch() throws ContenderException, InterruptedException {
        try {
            wishes.write(ContenderServer.EPOCH);
            wishes.newLine();
            wishes.flush();
        } catch (IOException e) {
            throw death(e);
        }
        JsonNode epoch = answer(ContenderServer.EPOCH);
        JsonNode loss = epoch.path("loss");
        return new ContenderServer.Epoch(
                ContenderServer.EPOCH, epoch.path("seconds").asDouble(), loss.isNumber() ? loss.asDouble() : null);
    }

    private JsonNode answer(String event) throws ContenderException, InterruptedException {
        String line = nextLine();
        try {
            JsonNode answer = JSON.readTree(line);
            if (answer.path("event").asText().equals(event)) {
                return answer;
            }
        } catch (JsonProcessingException e) {
            throw new ContenderException("%s said what is not JSON: %s".formatted(name, line), e);
        }
        throw new ContenderException("%s was asked for %s and said: %s".formatted(name, event, line), null);
    }

    private String nextLine() throws ContenderException, InterruptedException {
        try {
            String line = answers.next(limit);
            if (line == null) {
                throw death(null);
            }
            return line;
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new ContenderException("%s did not answer within %d s".formatted(name, limit.toSeconds()), e);
        }
    }

    /** The most memory that it has held resident so far; NaN where the operating system does not tell. */
    double peakMegabytes() {
        return ProcessMemory.peakMegabytes(process.pid()).orElse(Double.NaN);
    }

    /** The time that its threads have had on a core so far, in seconds; NaN where the operating system does not tell. */
    double cpuSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /** Which kernels OpenBLAS told that it has chosen, when it was asked by {@code OPENBLAS_VERBOSE=2}. */
    Optional<String> blasKernels() throws IOException {
        try (Stream<String> lines = Files.lines(errors)) {
            return lines.filter(line -> line.startsWith(CORE))
                    .map(line -> line.substring(CORE.length()).strip())
                    .findFirst();
        }
    }

    private ContenderException death(@Nullable IOException cause) {
        process.destroyForcibly();
        int exitCode = process.onExit().join().exitValue();
        return new ContenderException("%s ended with exit code %d%s".formatted(name, exitCode, lastWords()), cause);
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(errors)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith(CORE))
                    .reduce((first, second) -> second)
                    .map(line -> ": " + line.strip())
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return " and left what cannot be read: " + e.getMessage();
        }
    }

    /** Lets it end, or ends it. */
    @Override
    public void close() throws IOException {
        try {
            wishes.close();
        } finally {
            awaitEnd();
            Files.deleteIfExists(errors);
        }
    }

    private void awaitEnd() {
        try {
            if (process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
