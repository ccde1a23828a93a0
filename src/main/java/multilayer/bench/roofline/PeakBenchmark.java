package multilayer.bench.roofline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import multilayer.bench.ThisProgram;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.engine.FmaPeak;
import multilayer.bench.worker.WorkerProcess;

/**
 * Measures the CPU's peak in a process of its own: it depends on how well loops are compiled, and a window may have told its
 * virtual machine to save that effort.
 */
public final class PeakBenchmark {

    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Supplier<WorkerProcess> worker;

    /** Its worker is this program, started once more. */
    public PeakBenchmark() {
        this(() -> new WorkerProcess(
                ThisProgram.command(List.of("bench", "worker", "peak")), Map.of(), SILENCE, Kind.CPU));
    }

    PeakBenchmark(Supplier<WorkerProcess> worker) {
        this.worker = worker;
    }

    /**
     * Measures; takes about two seconds.
     *
     * @throws UnavailableException if the worker dies or falls silent
     */
    public FmaPeak measure() throws UnavailableException, InterruptedException {
        List<FmaPeak> peaks = new ArrayList<>();
        worker.get().run(line -> {
            if (line.path("event").asText().equals(PeakWorker.EVENT)) {
                peaks.add(read(line));
            }
        });
        if (peaks.isEmpty()) {
            throw new UnavailableException(new Unavailable(Kind.CPU, Reason.WORKER_DIED, ""));
        }
        return peaks.get(0);
    }

    private static FmaPeak read(JsonNode line) {
        return new FmaPeak(
                line.path("cores").asInt(),
                line.path("gigahertz").asDouble(),
                line.path("measuredPerCycle").asDouble(),
                line.path("perCycle").asInt());
    }
}
