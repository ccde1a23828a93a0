package multilayer.bench.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import multilayer.bench.ThisProgram;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.worker.WorkerProcess;

/** How fast each device moves data in its memory. Each is measured in a process of its own. */
public final class MemoryBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A worker pulses several times a second once it measures; a driver may take long to begin. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String DEVICE = "--device";
    private static final String STAND_IN = "--allow-cpu-opencl";

    private final Launcher launcher;

    /** Its workers are this program, started once more. */
    public MemoryBenchmark() {
        this(MemoryBenchmark::worker);
    }

    MemoryBenchmark(Launcher launcher) {
        this.launcher = launcher;
    }

    /** Makes a worker that measures, or lists, what {@code arguments} say. */
    interface Launcher {
        WorkerProcess worker(Kind kind, List<String> arguments);
    }

    private static WorkerProcess worker(Kind kind, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("bench", "memory-worker"));
        command.addAll(arguments);
        return new WorkerProcess(ThisProgram.command(command), Map.of(), SILENCE, kind);
    }

    /**
     * Measures one device after the other, first the CPU. One that fails is told to {@code progress}, and the others go on.
     *
     * @throws InterruptedException if this thread is interrupted; the worker has ended then
     */
    public void run(MemoryPlan plan, MemoryProgress progress) throws InterruptedException {
        if (plan.cpu()) {
            work(Kind.CPU, List.of(DEVICE, Kind.CPU.id()), line -> tell(line, progress), progress);
        }
        if (plan.gpu()) {
            for (int index : gpus(plan, progress)) {
                work(Kind.GPU, gpu(plan, "--index", String.valueOf(index)), line -> tell(line, progress), progress);
            }
        }
    }

    private List<Integer> gpus(MemoryPlan plan, MemoryProgress progress) throws InterruptedException {
        List<Integer> indices = new ArrayList<>();
        List<Unavailable> problems = new ArrayList<>();
        MemoryProgress listing = new MemoryProgress() {
            @Override
            public void bus(Bus bus) {
                progress.bus(bus);
            }

            @Override
            public void unavailable(Unavailable unavailable) {
                problems.add(unavailable);
            }
        };
        work(
                Kind.GPU,
                gpu(plan, "--list"),
                line -> {
                    if (line.path("event").asText().equals(MemoryWorker.DEVICE)) {
                        indices.add(line.path("index").asInt());
                    } else {
                        tell(line, listing);
                    }
                },
                listing);
        if (indices.isEmpty() && problems.isEmpty()) {
            problems.add(new Unavailable(Kind.GPU, Reason.NO_GPU, ""));
        }
        problems.forEach(progress::unavailable);
        return indices;
    }

    private static List<String> gpu(MemoryPlan plan, String... what) {
        List<String> arguments = new ArrayList<>(List.of(DEVICE, Kind.GPU.id()));
        arguments.addAll(List.of(what));
        if (plan.allowStandIn()) {
            arguments.add(STAND_IN);
        }
        return arguments;
    }

    private interface Lines {
        void accept(JsonNode line) throws JsonProcessingException;
    }

    private void work(Kind kind, List<String> arguments, Lines lines, MemoryProgress progress)
            throws InterruptedException {
        try {
            launcher.worker(kind, arguments).run(line -> {
                try {
                    lines.accept(line);
                } catch (JsonProcessingException e) {
                    throw new IllegalArgumentException("a worker of another version: " + line, e);
                }
            });
        } catch (UnavailableException e) {
            progress.unavailable(e.unavailable());
        }
    }

    private static void tell(JsonNode line, MemoryProgress progress) throws JsonProcessingException {
        switch (line.path("event").asText()) {
            case BusLine.EVENT ->
                progress.bus(JSON.treeToValue(line, BusLine.class).read());
            case BandwidthLine.EVENT ->
                progress.measured(JSON.treeToValue(line, BandwidthLine.class).read());
            case UnavailableLine.EVENT ->
                progress.unavailable(
                        JSON.treeToValue(line, UnavailableLine.class).read());
            default -> {
                // A pulse: only that it came matters.
            }
        }
    }
}
