package multilayer.engine.nn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.stream.IntStream;

/**
 * Inverted dropout: each activation is zero with probability p, otherwise divided by 1 − p, so that nothing changes at
 * inference. Srivastava et al. 2014, section 10. Whether an element is dropped depends only on the run's seed, the step,
 * the block and the element's place in the batch; the mask is therefore computed again when it is needed again, and is
 * the same however the batch is cut.
 *
 * <p>An instance has the scratch space of one thread. The mask is made of whole numbers and used as floats; it changes from
 * one to the other in memory, because the compiler vectorizes loops over either but not over both.
 */
final class Dropout {

    /** The resolution of the rate: hashes are compared by their upper 24 bits. */
    private static final int STEPS = 1 << 24;

    private final int[] places;
    private final int[] bits;
    private final float[] factors;
    private final IntBuffer asBits;
    private final FloatBuffer asFactors;

    /** @param capacity the most elements at a time */
    Dropout(int capacity) {
        places = IntStream.range(0, capacity).toArray();
        bits = new int[capacity];
        factors = new float[capacity];
        ByteBuffer memory = ByteBuffer.allocateDirect(Math.multiplyExact(capacity, Float.BYTES))
                .order(ByteOrder.nativeOrder());
        asBits = memory.asIntBuffer();
        asFactors = memory.asFloatBuffer();
    }

    /**
     * Multiplies {@code values[0..length)} by the mask.
     *
     * @param first row-major position of {@code values[0]} in the batch's activations
     * @param key of this step and block
     * @param rate p in [0, 1)
     */
    void apply(float[] values, int length, int first, int key, double rate) {
        int threshold = (int) Math.round(rate * STEPS);
        int kept = Float.floatToRawIntBits((float) (1 / (1 - rate)));
        drawBits(length, first + key, threshold, kept);
        asBits.put(0, bits, 0, length);
        asFactors.get(0, factors, 0, length);
        for (int i = 0; i < length; i++) {
            values[i] *= factors[i];
        }
    }

    /** bits[i] ← the bits of 0 where the element is dropped, of 1 / (1 − p) where it is kept. */
    private void drawBits(int length, int start, int threshold, int kept) {
        for (int i = 0; i < length; i++) {
            int hash = hash(places[i] + start);
            bits[i] = kept & ~(((hash >>> 8) - threshold) >> 31);
        }
    }

    /** A full-avalanche mix of 32 bits: Wellons 2018, "lowbias32", of the "hash prospector". */
    private static int hash(int x) {
        x ^= x >>> 16;
        x *= 0x7feb352d;
        x ^= x >>> 15;
        x *= 0x846ca68b;
        x ^= x >>> 16;
        return x;
    }
}
