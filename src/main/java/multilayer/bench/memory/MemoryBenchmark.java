package multilayer.bench.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import multilayer.bench.ThisProgram;
import multilayer.bench.device.DeviceLister;
import multilayer.bench.device.Kind;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.worker.GpuListing;
import multilayer.bench.worker.UnavailableLine;
import multilayer.bench.worker.WorkerProcess;

/** How fast each device moves data in its memory. Each is measured in a process of its own. */
public final class MemoryBenchmark {

    /** A worker says so several times a second once it measures; a driver may take long to begin. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String DEVICE = "--device";
    private static final String BUSES = "--buses";
    private static final String STAND_IN = "--allow-cpu-opencl";

    private final DeviceLister gpus;
    private final Launcher launcher;

    /** Its workers are this program, started once more. */
    public MemoryBenchmark() {
        this(new GpuListing(), MemoryBenchmark::worker);
    }

    MemoryBenchmark(DeviceLister gpus, Launcher launcher) {
        this.gpus = gpus;
        this.launcher = launcher;
    }

    /** Makes a worker that measures what {@code arguments} say. */
    interface Launcher {
        WorkerProcess worker(Kind kind, List<String> arguments);
    }

    private static WorkerProcess worker(Kind kind, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("bench", "worker", "memory"));
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
            work(Kind.CPU, List.of(DEVICE, Kind.CPU.id()), progress);
        }
        if (plan.gpu()) {
            int count = gpus(plan, progress);
            for (int index = 0; index < count; index++) {
                work(Kind.GPU, gpu(plan, index), progress);
            }
        }
    }

    /** How many there are. Where OpenCL cannot be asked for GPUs, NVIDIA's driver may still tell of their buses. */
    private int gpus(MemoryPlan plan, MemoryProgress progress) throws InterruptedException {
        try {
            return gpus.list(plan.allowStandIn()).size();
        } catch (UnavailableException e) {
            work(Kind.GPU, List.of(DEVICE, Kind.GPU.id(), BUSES), progress);
            progress.unavailable(e.unavailable());
            return 0;
        }
    }

    private static List<String> gpu(MemoryPlan plan, int index) {
        List<String> arguments = new ArrayList<>(List.of(DEVICE, Kind.GPU.id(), "--index", String.valueOf(index)));
        if (plan.allowStandIn()) {
            arguments.add(STAND_IN);
        }
        return arguments;
    }

    private void work(Kind kind, List<String> arguments, MemoryProgress progress) throws InterruptedException {
        try {
            launcher.worker(kind, arguments).run(line -> tell(line, progress));
        } catch (UnavailableException e) {
            progress.unavailable(e.unavailable());
        }
    }

    private static void tell(JsonNode line, MemoryProgress progress) {
        switch (line.path("event").asText()) {
            case BusLine.EVENT -> progress.bus(BusLine.read(line));
            case BandwidthLine.EVENT -> progress.measured(BandwidthLine.read(line));
            case UnavailableLine.EVENT -> progress.unavailable(UnavailableLine.read(line));
            default -> {
                // It is alive: only that this came matters.
            }
        }
    }
}
