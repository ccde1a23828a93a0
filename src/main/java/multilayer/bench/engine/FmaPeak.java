package multilayer.bench.engine;

import java.util.Arrays;
import java.util.Locale;

/**
 * How many floating-point operations a second the cores can do at most: multiplications and additions of float32, fused.
 *
 * <p>No library that multiplies matrices reaches that, so it is derived from two things that are measured on all cores at
 * once, each the best of many short trials. The clock: a chain of additions and exclusive ors of integers, each of which waits for
 * the one before and takes one cycle. The operations a cycle: a loop of fused multiply-adds that the compiler turns into vector
 * instructions; it loses a little to its loads and stores, and what a core can do is a power of two (units × lanes × 2: 16 with
 * one unit of 256 bits, 32 with two, 64 with two of 512), so the smallest power of two that the loop does not exceed is
 * taken.
 *
 * @param cores that compute at once
 * @param gigahertz the clock, as measured
 * @param measuredPerCycle operations a cycle and core that the loop reached
 * @param perCycle the power of two that stands for
 */
public record FmaPeak(int cores, double gigahertz, double measuredPerCycle, int perCycle) {

    private static final long TRIAL_NANOS = 400_000_000;
    private static final int FLOATS = 4_096;
    private static final int SWEEPS = 16;
    private static final int FMAS = 8;
    private static final int LINKS = 16;
    private static final int CHAIN = 5_000;

    /** A loop may seem faster than its clock by as much as the clock was measured too low. */
    private static final double CLOCK_ERROR = 1.02;

    /** Where the results go, so that the compiler cannot leave the work out. */
    @SuppressWarnings("UnusedVariable")
    private static volatile double sink;

    static FmaPeak of(int cores, double gigahertz, double gigaflopsPerCore) {
        double reached = gigaflopsPerCore / gigahertz;
        int perCycle = 1;
        while (perCycle * CLOCK_ERROR < reached) {
            perCycle *= 2;
        }
        return new FmaPeak(cores, gigahertz, reached, perCycle);
    }

    /** Measures on all of {@code cores} at once; takes about a second. */
    public static FmaPeak measure(int cores) throws InterruptedException {
        double[] clocks = new double[cores];
        double[] loops = new double[cores];
        Thread[] threads = new Thread[cores];
        for (int core = 0; core < cores; core++) {
            int mine = core;
            threads[core] = new Thread(() -> {
                clocks[mine] = bestGigahertz();
                loops[mine] = bestGigaflops();
            });
            threads[core].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return of(cores, mean(clocks), mean(loops));
    }

    /** Of all cores together. */
    public double gigaflopsPerSecond() {
        return cores * gigahertz * perCycle;
    }

    /** How it was found, in words that stand beside it. */
    public String derivation() {
        return String.format(
                Locale.ROOT,
                "derived: %d cores x %.2f GHz (measured) x %d operations a cycle (a loop of FMAs reached %.1f)",
                cores,
                gigahertz,
                perCycle,
                measuredPerCycle);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double bestGigahertz() {
        double best = 0;
        long x = 1;
        for (long end = System.nanoTime() + TRIAL_NANOS; System.nanoTime() < end; ) {
            long begun = System.nanoTime();
            x = chain(x, begun, end);
            best = Math.max(best, (double) CHAIN * LINKS / (System.nanoTime() - begun));
        }
        sink = x;
        return best;
    }

    /** {@value #LINKS} × {@value #CHAIN} operations that wait for one another. */
    private static long chain(long start, long a, long b) {
        long x = start;
        for (int i = 0; i < CHAIN; i++) {
            x = ((((x ^ a) + b) ^ a) + b);
            x = ((((x ^ a) + b) ^ a) + b);
            x = ((((x ^ a) + b) ^ a) + b);
            x = ((((x ^ a) + b) ^ a) + b);
        }
        return x;
    }

    private static double bestGigaflops() {
        float[] values = new float[FLOATS];
        Arrays.fill(values, 1);
        double best = 0;
        for (long end = System.nanoTime() + TRIAL_NANOS; System.nanoTime() < end; ) {
            long begun = System.nanoTime();
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                multiplyAndAdd(values, 0.5f, 0.5f);
            }
            best = Math.max(best, 2.0 * FMAS * SWEEPS * FLOATS / (System.nanoTime() - begun));
        }
        sink = values[0];
        return best;
    }

    /** {@value #FMAS} fused multiply-adds for each float, {@value #FLOATS} of them: 16 KiB stay in a core's first cache. */
    private static void multiplyAndAdd(float[] values, float factor, float summand) {
        for (int i = 0; i < values.length; i++) {
            float x = values[i];
            x = Math.fma(x, factor, summand);
            x = Math.fma(x, factor, summand);
            x = Math.fma(x, factor, summand);
            x = Math.fma(x, factor, summand);
            x = Math.fma(x, factor, summand);
            x = Math.fma(x, factor, summand);
            x = Math.fma(x, factor, summand);
            x = Math.fma(x, factor, summand);
            values[i] = x;
        }
    }
}
