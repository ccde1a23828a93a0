package multilayer.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import multilayer.bench.memory.CpuMemory;
import multilayer.bench.memory.MemoryBackend;
import multilayer.bench.memory.MemoryWorker;
import multilayer.bench.memory.bus.CpuBus;
import multilayer.bench.memory.bus.GpuBus;
import multilayer.engine.Named;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The half of {@code bench memory} that lists or measures: not for people. */
@Command(name = "memory-worker", hidden = true)
final class MemoryWorkerCommand implements Callable<Integer> {

    private final GpuList gpus;
    private final GpuMemory gpuMemory;

    @Option(names = "--device", paramLabel = "NAME")
    private String device = Kind.CPU.id();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--index", paramLabel = "N")
    private int index;

    @Option(names = "--allow-cpu-opencl")
    private boolean allowStandIn;

    MemoryWorkerCommand(GpuList gpus, GpuMemory gpuMemory) {
        this.gpus = gpus;
        this.gpuMemory = gpuMemory;
    }

    /** Lists the GPUs that can be measured. */
    interface GpuList {
        List<Device> list(boolean allowStandIn) throws UnavailableException;
    }

    /** Opens the memory of one of those. */
    interface GpuMemory {
        MemoryBackend open(int index, boolean allowStandIn) throws UnavailableException;
    }

    @Override
    public Integer call() {
        Kind kind = Named.byId("--device", Kind.values(), device);
        MemoryWorker worker = new MemoryWorker(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
        // Libraries that greet on standard output must not be taken for an answer.
        System.setOut(System.err);
        try {
            if (list) {
                list(worker);
            } else {
                measure(kind, worker);
            }
        } catch (UnavailableException e) {
            worker.unavailable(e.unavailable());
        }
        worker.done();
        return Exit.OK;
    }

    /** Where OpenCL cannot be asked for GPUs, NVIDIA's driver may still tell of their buses. */
    private void list(MemoryWorker worker) throws UnavailableException {
        try {
            worker.list(gpus.list(allowStandIn));
        } catch (UnavailableException e) {
            GpuBus.all().forEach(worker::bus);
            throw e;
        }
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
