package multilayer.bench.memory;

import java.util.OptionalLong;

/** How large an array must be, so that no cache holds a part of it that counts. */
final class ArraySize {

    /** However small the caches are: a pass over less is too short to time. */
    static final long SMALLEST = 64L << 20;

    /** As McCalpin's STREAM asks for. */
    private static final long TIMES_CACHE = 4;

    /** Taken for the last cache where nobody tells: more than most have. */
    private static final long UNKNOWN_CACHE = 64L << 20;

    /** Three arrays, and room for the virtual machine to place them. */
    private static final long SHARE_OF_HEAP = 5;

    private ArraySize() {}

    /**
     * Bytes of each of three arrays.
     *
     * @param lastCache bytes, if known
     * @param heap bytes that the virtual machine may take: with too few the arrays are smaller than they should be
     */
    static long bytes(OptionalLong lastCache, long heap) {
        long wanted = Math.max(SMALLEST, TIMES_CACHE * lastCache.orElse(UNKNOWN_CACHE));
        return Math.min(wanted, heap / SHARE_OF_HEAP);
    }
}
