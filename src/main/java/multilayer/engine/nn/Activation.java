package multilayer.engine.nn;

import multilayer.engine.Named;

/**
 * What a hidden block applies to each of its units, as loops over slices of rows so that the compiler can vectorize them.
 * Derivatives are taken at the pre-activation z.
 */
public enum Activation implements Named {
    /** max(0, z). The derivative at 0 is 0, as everywhere else in the field. */
    RELU("relu") {
        @Override
        void apply(float[] z, float[] a, int length) {
            for (int i = 0; i < length; i++) {
                a[i] = Math.max(z[i], 0f);
            }
        }

        @Override
        void backward(float[] z, float[] gradient, int length) {
            for (int i = 0; i < length; i++) {
                gradient[i] *= step(z[i]);
            }
        }
    },
    /** z for z &gt; 0, 0.01 z otherwise. Maas et al. 2013. */
    LEAKY_RELU("leaky-relu") {
        @Override
        void apply(float[] z, float[] a, int length) {
            for (int i = 0; i < length; i++) {
                a[i] = Math.max(z[i], LEAK * z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] gradient, int length) {
            for (int i = 0; i < length; i++) {
                gradient[i] *= LEAK + (1 - LEAK) * step(z[i]);
            }
        }
    },
    /** z Φ(z) with the exact normal distribution function Φ. Hendrycks &amp; Gimpel 2016. */
    GELU("gelu") {
        @Override
        void apply(float[] z, float[] a, int length) {
            for (int i = 0; i < length; i++) {
                a[i] = (float) (z[i] * Normal.cumulative(z[i]));
            }
        }

        @Override
        void backward(float[] z, float[] gradient, int length) {
            for (int i = 0; i < length; i++) {
                gradient[i] *= (float) (Normal.cumulative(z[i]) + z[i] * Normal.density(z[i]));
            }
        }
    },
    /** z σ(z), also called swish. Elfwing et al. 2018. */
    SILU("silu") {
        @Override
        void apply(float[] z, float[] a, int length) {
            for (int i = 0; i < length; i++) {
                a[i] = (float) (z[i] * logistic(z[i]));
            }
        }

        @Override
        void backward(float[] z, float[] gradient, int length) {
            for (int i = 0; i < length; i++) {
                double s = logistic(z[i]);
                gradient[i] *= (float) (s * (1 + z[i] * (1 - s)));
            }
        }
    },
    /** The hyperbolic tangent. */
    TANH("tanh") {
        @Override
        void apply(float[] z, float[] a, int length) {
            for (int i = 0; i < length; i++) {
                a[i] = (float) Math.tanh(z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] gradient, int length) {
            for (int i = 0; i < length; i++) {
                double t = Math.tanh(z[i]);
                gradient[i] *= (float) (1 - t * t);
            }
        }
    },
    /** The logistic function 1 / (1 + e⁻ᶻ). */
    SIGMOID("sigmoid") {
        @Override
        void apply(float[] z, float[] a, int length) {
            for (int i = 0; i < length; i++) {
                a[i] = (float) logistic(z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] gradient, int length) {
            for (int i = 0; i < length; i++) {
                double s = logistic(z[i]);
                gradient[i] *= (float) (s * (1 - s));
            }
        }
    },
    /** z for z &gt; 0, eᶻ − 1 otherwise. Clevert et al. 2016. */
    ELU("elu") {
        @Override
        void apply(float[] z, float[] a, int length) {
            for (int i = 0; i < length; i++) {
                a[i] = z[i] > 0f ? z[i] : (float) Math.expm1(z[i]);
            }
        }

        @Override
        void backward(float[] z, float[] gradient, int length) {
            for (int i = 0; i < length; i++) {
                gradient[i] *= z[i] > 0f ? 1f : (float) Math.exp(z[i]);
            }
        }
    },
    /** λz for z &gt; 0, λα(eᶻ − 1) otherwise. Klambauer et al. 2017, equation 2. */
    SELU("selu") {
        @Override
        void apply(float[] z, float[] a, int length) {
            for (int i = 0; i < length; i++) {
                a[i] = (float) (SELU_LAMBDA * (z[i] > 0f ? z[i] : SELU_ALPHA * Math.expm1(z[i])));
            }
        }

        @Override
        void backward(float[] z, float[] gradient, int length) {
            for (int i = 0; i < length; i++) {
                gradient[i] *= (float) (SELU_LAMBDA * (z[i] > 0f ? 1 : SELU_ALPHA * Math.exp(z[i])));
            }
        }
    },
    /** z: what is left is a linear network. */
    IDENTITY("identity") {
        @Override
        void apply(float[] z, float[] a, int length) {
            System.arraycopy(z, 0, a, 0, length);
        }

        @Override
        void backward(float[] z, float[] gradient, int length) {}
    };

    private static final float LEAK = 0.01f;
    private static final float HUGE = 1e30f;
    private static final double SELU_LAMBDA = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private final String id;

    Activation(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** The activation at one z. */
    public float value(float z) {
        float[] a = {z};
        apply(a, a, 1);
        return a[0];
    }

    /** The derivative at one z. */
    public float derivative(float z) {
        float[] gradient = {1};
        backward(new float[] {z}, gradient, 1);
        return gradient[0];
    }

    /** Whether the derivative at z can be told from the activation at z: then z itself need not be kept. */
    boolean derivativeShowsInOutput() {
        return this == RELU || this == LEAKY_RELU || this == IDENTITY;
    }

    /** Writes the activation of {@code z[0..length)} to {@code a}; both may be the same array. */
    abstract void apply(float[] z, float[] a, int length);

    /**
     * Multiplies {@code gradient[0..length)} by the derivative at {@code z[0..length)}. Where {@link
     * #derivativeShowsInOutput()}, {@code z} may hold the activations, dropped ones as 0, instead.
     */
    abstract void backward(float[] z, float[] gradient, int length);

    /**
     * 1 for z &gt; 0, 0 otherwise, without a branch: the signs of activations are as good as random, and a loop that guesses
     * them wrong half the time is ten times as slow as one that the compiler can vectorize. Scaling twice lifts even the
     * smallest positive float above 1.
     */
    private static float step(float z) {
        return Math.min(Math.max(z * HUGE * HUGE, 0f), 1f);
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
