package multilayer.bench.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.engine.Processors;

/** The memory of the processor that runs this program: one thread for each core, each on its own slice of the arrays. */
public final class CpuMemory implements MemoryBackend {

    private final Device device;
    private final Bus bus;
    private final List<ExecutorService> cores = new ArrayList<>();
    private final List<CpuSlice> slices;
    private final long arrayBytes;

    /** Arrays of about {@code bytes} each: as many elements for every thread, a multiple of 8. */
    CpuMemory(Device device, Bus bus, int threads, long bytes) {
        this.device = device;
        this.bus = bus;
        int length = (int) Math.min(bytes / Double.BYTES / threads, Integer.MAX_VALUE - 64) / 8 * 8;
        arrayBytes = (long) length * threads * Double.BYTES;
        for (int core = 0; core < threads; core++) {
            cores.add(Executors.newSingleThreadExecutor(CpuMemory::thread));
        }
        List<Callable<CpuSlice>> making = new ArrayList<>();
        for (int core = 0; core < threads; core++) {
            making.add(() -> new CpuSlice(length));
        }
        slices = onEachCore(making);
    }

    /**
     * All cores and three arrays of at least four times the last cache, as far as the heap allows.
     *
     * @param knownBus tells what is known of the processor's bus
     */
    public static CpuMemory open(Function<Device, Bus> knownBus) {
        String virtualMachine = System.getProperty("java.vm.name") + " " + Runtime.version();
        Device device = new Device(Kind.CPU, Processors.name(), virtualMachine, false);
        return new CpuMemory(
                device,
                knownBus.apply(device),
                Runtime.getRuntime().availableProcessors(),
                ArraySize.bytes(LastCache.bytes(), Runtime.getRuntime().maxMemory()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "memory");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public Bus bus() {
        return bus;
    }

    @Override
    public int threads() {
        return cores.size();
    }

    @Override
    public long arrayBytes() {
        return arrayBytes;
    }

    @Override
    public void run(MemoryOperation operation) {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (CpuSlice slice : slices) {
            work.add(() -> {
                slice.run(operation);
                return true;
            });
        }
        onEachCore(work);
    }

    @Override
    public boolean isRight(MemoryOperation operation) {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (CpuSlice slice : slices) {
            work.add(() -> slice.isRight(operation));
        }
        return onEachCore(work).stream().allMatch(Boolean::booleanValue);
    }

    /** The first on the first core, and so on, at once; returns when all are done. */
    private <T> List<T> onEachCore(List<Callable<T>> work) {
        List<Future<T>> begun = new ArrayList<>();
        for (int core = 0; core < cores.size(); core++) {
            begun.add(cores.get(core).submit(work.get(core)));
        }
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> each : begun) {
                results.add(each.get());
            }
        } catch (ExecutionException e) {
            // With too little memory the first slices fit and the last one does not.
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the memory was measured");
        }
        return results;
    }

    @Override
    public void close() {
        cores.forEach(ExecutorService::shutdownNow);
    }
}
