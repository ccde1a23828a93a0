package multilayer.engine.nn;

/**
 * Inverted dropout: each activation is zero with probability p, otherwise divided by 1 − p, so that nothing changes at
 * inference. Srivastava et al. 2014, section 10. Whether an element is dropped depends only on the run's seed, the step,
 * the block and the element's place in the batch; the mask is therefore computed again when it is needed again, and is
 * the same however the batch is cut.
 */
final class Dropout {

    /** The resolution of the rate: hashes are compared by their upper 24 bits. */
    private static final int STEPS = 1 << 24;

    private Dropout() {}

    /**
     * Multiplies {@code values[0..length)} by the mask.
     *
     * @param first row-major position of {@code values[0]} in the batch's activations
     * @param key of this step and block
     * @param rate p in [0, 1)
     */
    static void apply(float[] values, int length, int first, int key, double rate) {
        int threshold = (int) Math.round(rate * STEPS);
        float[] factors = {(float) (1 / (1 - rate)), 0f};
        for (int i = 0; i < length; i++) {
            int hash = hash(first + i + key);
            values[i] *= factors[((hash >>> 8) - threshold) >>> 31];
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
