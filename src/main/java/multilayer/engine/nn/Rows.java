package multilayer.engine.nn;

/** Loops over one row inside a tile, plain enough for the compiler to vectorize. */
final class Rows {

    private Rows() {}

    /** x[offset + j] ← x[offset + j] + bias[j]. */
    static void add(float[] x, int offset, int length, float[] bias) {
        for (int j = 0; j < length; j++) {
            x[offset + j] += bias[j];
        }
    }

    /** x[offset + j] ← scale[j] · x[offset + j] + shift[j]. */
    static void scaleAndShift(float[] x, int offset, int length, float[] scale, float[] shift) {
        for (int j = 0; j < length; j++) {
            x[offset + j] = scale[j] * x[offset + j] + shift[j];
        }
    }
}
