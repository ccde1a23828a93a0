package multilayer.bench.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import multilayer.bench.Spread;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;

/**
 * Times a backend's operations in turn, so that whatever else the machine does falls on all of them. They are run until the
 * loops are compiled and the clock has risen, then verified, then timed {@value #SAMPLES} times for at least 50 ms each.
 */
final class MemoryTimer {

    static final int SAMPLES = 15;

    private static final int WARM_UP_ROUNDS = 5;
    private static final long WARM_UP_NANOS = 500_000_000;
    private static final long SAMPLE_NANOS = 50_000_000;
    private static final int MOST_REPETITIONS = 10_000;

    private final LongSupplier nanoTime;
    private final Runnable pulse;

    /**
     * A timer.
     *
     * @param nanoTime the clock
     * @param pulse is called between samples, so that it can be told that something is still going on
     */
    MemoryTimer(LongSupplier nanoTime, Runnable pulse) {
        this.nanoTime = nanoTime;
        this.pulse = pulse;
    }

    /**
     * A figure for each operation.
     *
     * @throws UnavailableException if an operation does not do what it should
     */
    List<Bandwidth> measure(MemoryBackend backend) throws UnavailableException {
        Map<MemoryOperation, Integer> repetitions = warmUp(backend);
        verify(backend);
        Map<MemoryOperation, double[]> samples = new EnumMap<>(MemoryOperation.class);
        for (MemoryOperation operation : MemoryOperation.values()) {
            samples.put(operation, new double[SAMPLES]);
        }
        for (int sample = 0; sample < SAMPLES; sample++) {
            int now = sample;
            samples.forEach((operation, figures) -> {
                int times = repetitions.getOrDefault(operation, 1);
                double bytes = (double) times * operation.arrays() * backend.arrayBytes();
                // Bytes in a nanosecond are 10⁹ bytes in a second.
                figures[now] = bytes / nanos(backend, operation, times);
            });
            pulse.run();
        }
        List<Bandwidth> bandwidths = new ArrayList<>();
        samples.forEach((operation, figures) -> bandwidths.add(new Bandwidth(
                backend.device(), operation, backend.threads(), backend.arrayBytes(), Spread.of(figures))));
        return bandwidths;
    }

    /** Returns how often each operation must run in a sample. */
    private Map<MemoryOperation, Integer> warmUp(MemoryBackend backend) {
        Map<MemoryOperation, Integer> repetitions = new EnumMap<>(MemoryOperation.class);
        long begun = nanoTime.getAsLong();
        for (int round = 0; round < WARM_UP_ROUNDS || nanoTime.getAsLong() - begun < WARM_UP_NANOS; round++) {
            for (MemoryOperation operation : MemoryOperation.values()) {
                long nanos = Math.max(nanos(backend, operation, 1), 1);
                long enough = (SAMPLE_NANOS + nanos - 1) / nanos;
                repetitions.put(operation, (int) Math.min(enough, MOST_REPETITIONS));
            }
            pulse.run();
        }
        return repetitions;
    }

    private static void verify(MemoryBackend backend) throws UnavailableException {
        for (MemoryOperation operation : MemoryOperation.values()) {
            backend.run(operation);
            if (!backend.isRight(operation)) {
                throw new UnavailableException(
                        new Unavailable(backend.device().kind(), Reason.WRONG_RESULT, operation.id()));
            }
        }
    }

    private long nanos(MemoryBackend backend, MemoryOperation operation, int times) {
        long begun = nanoTime.getAsLong();
        for (int i = 0; i < times; i++) {
            backend.run(operation);
        }
        return nanoTime.getAsLong() - begun;
    }
}
