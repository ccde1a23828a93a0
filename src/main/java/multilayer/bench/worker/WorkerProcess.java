package multilayer.bench.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import multilayer.bench.ProcessLines;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;

/**
 * A measurement in a process of its own that speaks JSON lines: a driver that crashes or hangs costs the measurement, not the
 * program. It is judged by its closing line, {@code {"event":"done"}}, not by its exit code, as some drivers crash when they are
 * unloaded.
 */
public final class WorkerProcess {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> command;
    private final Map<String, String> environment;
    private final Duration limit;
    private final Kind kind;

    /**
     * A worker that has not been started.
     *
     * @param command what to run
     * @param environment variables on top of this process's own
     * @param limit the longest that it may be silent
     * @param kind what it measures, for the failure
     */
    public WorkerProcess(List<String> command, Map<String, String> environment, Duration limit, Kind kind) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.limit = limit;
        this.kind = kind;
    }

    /**
     * Runs it and waits for its closing line. Whatever happens, the process has ended when this returns.
     *
     * @param lines gets each line but the closing one, as it comes
     * @throws UnavailableException if it dies or falls silent
     * @throws InterruptedException if this thread is interrupted
     */
    public void run(Consumer<JsonNode> lines) throws UnavailableException, InterruptedException {
        try {
            Path errors = Files.createTempFile("multilayer-worker", ".log");
            try {
                run(lines, errors);
            } finally {
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw failure(Reason.WORKER_DIED, String.valueOf(e.getMessage()));
        }
    }

    private void run(Consumer<JsonNode> lines, Path errors)
            throws IOException, UnavailableException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            ProcessLines said = new ProcessLines(process);
            CrashReport crash = new CrashReport();
            while (true) {
                String line = said.next(limit);
                if (line == null) {
                    throw failure(Reason.WORKER_DIED, crash.summary().orElse(lastWords(process, errors)));
                }
                if (crash.takes(line)) {
                    continue;
                }
                JsonNode event = parse(line);
                if (event.path("event").asText().equals(WorkerOutput.DONE)) {
                    return;
                }
                lines.accept(event);
            }
        } catch (TimeoutException e) {
            throw new UnavailableException(
                    new Unavailable(kind, Reason.WORKER_SILENT, String.valueOf(limit.toSeconds())), e);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private JsonNode parse(String line) throws UnavailableException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw failure(Reason.WORKER_DIED, line);
        }
    }

    private static String lastWords(Process process, Path errors) throws IOException, InterruptedException {
        int code = process.waitFor();
        List<String> lines = Files.readString(errors, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "exit code " + code : lines.get(lines.size() - 1);
    }

    private UnavailableException failure(Reason reason, String detail) {
        return new UnavailableException(new Unavailable(kind, reason, detail));
    }
}
