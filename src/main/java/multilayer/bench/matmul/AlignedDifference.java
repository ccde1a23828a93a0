package multilayer.bench.matmul;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What it costs, or brings, that rows do not begin where cache lines do: a size beside the nearest one whose rows do.
 *
 * @param aligned every row of A, B and C begins a line of 64 bytes when the matrix does: a row has a multiple of 16 elements of
 *     float32, or of 8 of float64
 * @param misaligned not so; measured in the same way on the same device
 */
public record AlignedDifference(Measurement aligned, Measurement misaligned) {

    /** Of x86-64 and of most others; also a vector of AVX-512, and the least that GPUs fetch at once is 32 or 64. */
    private static final int LINE_BYTES = 64;

    /** Sizes further apart than this share differ by more than how they are aligned. */
    private static final double NEAR = 0.05;

    /** Whether rows of {@code shape} are whole lines. */
    public static boolean isAligned(Shape shape, ElementType type) {
        return shape.k() * type.bytes() % LINE_BYTES == 0 && shape.n() * type.bytes() % LINE_BYTES == 0;
    }

    /** Each misaligned size that has an aligned one near it, in the order of {@code measurements}; honest figures only. */
    public static List<AlignedDifference> of(List<Measurement> measurements) {
        List<AlignedDifference> differences = new ArrayList<>();
        for (Measurement each : measurements) {
            if (each.timing().isHonest() && !isAligned(each)) {
                nearest(each, measurements).ifPresent(aligned -> differences.add(new AlignedDifference(aligned, each)));
            }
        }
        return differences;
    }

    private static Optional<Measurement> nearest(Measurement misaligned, List<Measurement> measurements) {
        return measurements.stream()
                .filter(other -> isAligned(other) && isComparable(other, misaligned))
                .min(Comparator.comparingDouble(other -> distance(other.shape(), misaligned.shape())));
    }

    private static boolean isAligned(Measurement measurement) {
        return isAligned(measurement.shape(), measurement.setup().type());
    }

    private static boolean isComparable(Measurement one, Measurement other) {
        return one.device().equals(other.device())
                && one.setup().equals(other.setup())
                && one.timing() == other.timing()
                && distance(one.shape(), other.shape()) <= NEAR;
    }

    /** The largest share by which a dimension differs. */
    private static double distance(Shape one, Shape other) {
        return Math.max(share(one.m(), other.m()), Math.max(share(one.k(), other.k()), share(one.n(), other.n())));
    }

    private static double share(int one, int other) {
        return Math.abs(one - other) / (double) Math.min(one, other);
    }

    /** The misaligned figure less the aligned one: negative where alignment pays. */
    public double gigaflopsPerSecond() {
        return misaligned.gigaflopsPerSecond() - aligned.gigaflopsPerSecond();
    }

    /** The difference as a share of the aligned figure. */
    public double share() {
        return gigaflopsPerSecond() / aligned.gigaflopsPerSecond();
    }

    /** Whether the middle halves of the samples do not overlap: a plain rule that holds for the eye, not a test of significance. */
    public boolean isMoreThanNoise() {
        return misaligned.upperGigaflopsPerSecond() < aligned.lowerGigaflopsPerSecond()
                || misaligned.lowerGigaflopsPerSecond() > aligned.upperGigaflopsPerSecond();
    }
}
