package multilayer.bench.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import org.jspecify.annotations.Nullable;

/** A backend with a clock of its own, on which each operation takes the time it is given. */
final class SimulatedMemory implements MemoryBackend {

    static final Device DEVICE = new Device(Kind.GPU, "a simulation", "1.0", false);
    static final long BYTES = 60_000_000;

    final List<MemoryOperation> ran = new ArrayList<>();

    @Nullable MemoryOperation wrong;

    private final Map<MemoryOperation, Long> nanos;
    private long now;

    SimulatedMemory(Map<MemoryOperation, Long> nanos) {
        this.nanos = nanos;
    }

    long nanoTime() {
        return now;
    }

    @Override
    public Device device() {
        return DEVICE;
    }

    @Override
    public Bus bus() {
        return Bus.unknown(DEVICE);
    }

    @Override
    public int threads() {
        return 0;
    }

    @Override
    public long arrayBytes() {
        return BYTES;
    }

    @Override
    public void run(MemoryOperation operation) {
        ran.add(operation);
        now += nanos.getOrDefault(operation, 0L);
    }

    @Override
    public boolean isRight(MemoryOperation operation) {
        return operation != wrong;
    }

    @Override
    public void close() {}
}
