package multilayer.bench.matmul;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import multilayer.bench.Spread;

/** One product, timed in one way again and again. */
final class Series {

    /** A first guess from a cold start would ask for far too many repetitions at once, or for too few. */
    private static final int FASTEST_GROWTH = 10;

    private static final double MARGIN = 1.1;

    private final Timing timing;
    private final TimedWork work;
    private final Protocol protocol;
    private final LongSupplier nanoTime;
    private final List<Double> seconds = new ArrayList<>();
    private int repetitions = 1;

    Series(Timing timing, TimedWork work, Protocol protocol, LongSupplier nanoTime) {
        this.timing = timing;
        this.work = work;
        this.protocol = protocol;
        this.nanoTime = nanoTime;
    }

    Timing timing() {
        return timing;
    }

    /** What was sampled, seconds of one product each. */
    double[] seconds() {
        return seconds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Computes until the time of a product is stable, or the protocol's limit is reached. {@code alive} is told now and then. */
    void warmUp(Runnable alive) {
        if (!timing.isHonest()) {
            return;
        }
        long end = nanoTime.getAsLong() + protocol.warmUpLimit().toNanos();
        double before = group(alive);
        double now = group(alive);
        while (Math.abs(now - before) >= protocol.stability() * before && nanoTime.getAsLong() < end) {
            before = now;
            now = group(alive);
        }
    }

    private double group(Runnable alive) {
        double[] times = new double[protocol.warmUpGroup()];
        for (int i = 0; i < times.length; i++) {
            times[i] = timeOne(protocol.warmUpSample());
            alive.run();
        }
        return Spread.of(times).median();
    }

    /** Takes one more sample. A wrong way is wrong in that, too, that it does not care how long the clock ran. */
    void sample() {
        seconds.add(timeOne(timing.isHonest() ? protocol.sample() : Duration.ZERO));
    }

    private double timeOne(Duration shortest) {
        while (true) {
            long nanos = work.run(repetitions);
            if (nanos >= shortest.toNanos()) {
                return nanos / 1e9 / repetitions;
            }
            double growth = MARGIN * shortest.toNanos() / Math.max(1, nanos);
            repetitions = (int) Math.ceil(repetitions * Math.min(FASTEST_GROWTH, growth));
        }
    }
}
