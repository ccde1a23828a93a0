package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.bench.device.Kind;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import multilayer.bench.memory.CpuMemory;
import multilayer.bench.memory.MemoryBackend;
import multilayer.bench.memory.MemoryWorker;
import multilayer.bench.memory.bus.CpuBus;
import multilayer.bench.memory.bus.GpuBus;
import multilayer.bench.worker.WorkerOutput;
import multilayer.engine.Named;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The half of {@code bench memory} that measures, or asks for buses alone: not for people. */
@Command(name = "memory", hidden = true)
final class MemoryWorkerCommand implements Callable<Integer> {

    private final GpuMemory gpuMemory;

    @Option(names = "--device", paramLabel = "NAME")
    private String device = Kind.CPU.id();

    @Option(names = "--buses")
    private boolean buses;

    @Option(names = "--index", paramLabel = "N")
    private int index;

    @Option(names = "--allow-cpu-opencl")
    private boolean allowStandIn;

    MemoryWorkerCommand(GpuMemory gpuMemory) {
        this.gpuMemory = gpuMemory;
    }

    /** Opens the memory of one of the GPUs that {@code bench devices} lists. */
    interface GpuMemory {
        MemoryBackend open(int index, boolean allowStandIn) throws UnavailableException;
    }

    @Override
    public Integer call() {
        Kind kind = Named.byId("--device", Kind.values(), device);
        MemoryWorker worker = new MemoryWorker(WorkerOutput.ofThisProcess());
        try {
            if (buses) {
                GpuBus.all().forEach(worker::bus);
            } else {
                measure(kind, worker);
            }
        } catch (UnavailableException e) {
            worker.unavailable(e.unavailable());
        }
        worker.done();
        return Exit.OK;
    }

    private void measure(Kind kind, MemoryWorker worker) throws UnavailableException {
        try (MemoryBackend backend =
                kind == Kind.CPU ? CpuMemory.open(CpuBus::of) : gpuMemory.open(index, allowStandIn)) {
            worker.bus(bus(backend));
            worker.measure(backend);
        }
    }

    private static Bus bus(MemoryBackend backend) {
        boolean nvidiaMayKnow =
                backend.device().kind() == Kind.GPU && backend.bus().origin() == Origin.UNKNOWN;
        return nvidiaMayKnow ? GpuBus.of(backend.device()) : backend.bus();
    }
}
