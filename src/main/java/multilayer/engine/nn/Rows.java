package multilayer.engine.nn;

/**
 * Loops over a tile and tiles that repeat a row, plain enough for the compiler to vectorize: all arrays with one index, because
 * it cannot tell arrays with different ones apart.
 */
final class Rows {

    private Rows() {}

    /** x ← x + bias. */
    static void add(float[] x, float[] bias, int length) {
        for (int i = 0; i < length; i++) {
            x[i] += bias[i];
        }
    }

    /** x ← scale · x + shift. */
    static void scaleAndShift(float[] x, float[] scale, float[] shift, int length) {
        for (int i = 0; i < length; i++) {
            x[i] = scale[i] * x[i] + shift[i];
        }
    }

    /** y ← (x − center)². */
    static void squareDistance(float[] x, float[] center, float[] y, int length) {
        for (int i = 0; i < length; i++) {
            float distance = x[i] - center[i];
            y[i] = distance * distance;
        }
    }

    /** z ← y · (x − center) · factor. */
    static void timesNormalized(float[] y, float[] x, float[] center, float[] factor, float[] z, int length) {
        for (int i = 0; i < length; i++) {
            z[i] = y[i] * ((x[i] - center[i]) * factor[i]);
        }
    }
}
