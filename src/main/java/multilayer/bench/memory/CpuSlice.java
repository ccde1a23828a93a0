package multilayer.bench.memory;

import java.util.Arrays;

/**
 * One core's part of the three arrays. It is made by the thread that works on it, so that its pages lie in the memory next to that
 * thread's core.
 *
 * <p>Arrays on the heap rather than direct buffers: the loops over both reach the same speed on JDK 25, but on JDK 17 a sum over a
 * buffer is held up by its checks at half of it. Elements are float64 and the sum has eight parts, as HotSpot does not turn a sum
 * of floating-point numbers into vector instructions, and eight additions at once outrun the memory anyway.
 */
final class CpuSlice {

    private static final double SCALAR = 3;
    private static final double WRITTEN = 7;

    /** Elements at a time, so that the loops are compiled as methods after few passes. */
    private static final int BLOCK = 1 << 14;

    private static final int LANES = 8;

    private final double[] first;
    private final double[] second;
    private final double[] target;
    private final double trueSum;
    private double sum;

    /**
     * Whole numbers, so that every sum of them is exact.
     *
     * @param length of each array, a multiple of 8
     */
    CpuSlice(int length) {
        first = new double[length];
        second = new double[length];
        target = new double[length];
        long total = 0;
        for (int i = 0; i < length; i++) {
            first[i] = first(i);
            second[i] = second(i);
            total += first(i);
        }
        trueSum = total;
        Arrays.fill(target, -1);
    }

    private static int first(int i) {
        return i % 1021;
    }

    private static int second(int i) {
        return i % 509;
    }

    void run(MemoryOperation operation) {
        double total = 0;
        for (int from = 0; from < first.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, first.length);
            switch (operation) {
                case READ -> total += sum(first, from, to);
                case WRITE -> Arrays.fill(target, from, to, WRITTEN);
                case COPY -> System.arraycopy(first, from, target, from, to - from);
                case TRIAD -> triad(target, first, second, from, to);
            }
        }
        // Kept and verified, so that the compiler cannot leave the reading out.
        sum = total;
    }

    private static double sum(double[] values, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int i = from; i < to; i += LANES) {
            s0 += values[i];
            s1 += values[i + 1];
            s2 += values[i + 2];
            s3 += values[i + 3];
            s4 += values[i + 4];
            s5 += values[i + 5];
            s6 += values[i + 6];
            s7 += values[i + 7];
        }
        return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
    }

    private static void triad(double[] target, double[] first, double[] second, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] = first[i] + SCALAR * second[i];
        }
    }

    /** Whether {@code operation}, which was the last that ran, did what it should to every element. */
    boolean isRight(MemoryOperation operation) {
        if (operation == MemoryOperation.READ) {
            return sum == trueSum;
        }
        for (int i = 0; i < target.length; i++) {
            double right =
                    switch (operation) {
                        case COPY -> first(i);
                        case TRIAD -> first(i) + SCALAR * second(i);
                        default -> WRITTEN;
                    };
            if (target[i] != right) {
                return false;
            }
        }
        return true;
    }
}
