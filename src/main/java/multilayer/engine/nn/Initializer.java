package multilayer.engine.nn;

import java.util.Random;
import multilayer.engine.Named;
import multilayer.engine.Range;

/**
 * How the weights of a dense layer start. Biases always start at zero.
 *
 * @param scheme the distribution
 * @param sigma standard deviation of {@link Scheme#NORMAL}; the other schemes derive theirs from the layer's shape
 */
public record Initializer(Scheme scheme, double sigma) {

    public static final Range SIGMA = Range.leftOpen("sigma", 0, 10);

    public static final Initializer HE_NORMAL = of(Scheme.HE_NORMAL);
    public static final Initializer GLOROT_UNIFORM = of(Scheme.GLOROT_UNIFORM);
    public static final Initializer LECUN_NORMAL = of(Scheme.LECUN_NORMAL);

    /** The chapter's standard deviation, used when a scheme does not need one of its own. */
    public static final double CHAPTER_SIGMA = 0.01;

    public Initializer {
        SIGMA.check(sigma);
    }

    public static Initializer of(Scheme scheme) {
        return new Initializer(scheme, CHAPTER_SIGMA);
    }

    /** N(0, sigma²). */
    public static Initializer normal(double sigma) {
        return new Initializer(Scheme.NORMAL, sigma);
    }

    /**
     * Draws one weight of a layer.
     *
     * @param inputs fan-in of the layer
     * @param outputs fan-out of the layer
     */
    public float draw(Random random, int inputs, int outputs) {
        return scheme.draw(random, inputs, outputs, sigma);
    }

    /** The distributions to choose from. The normal ones are not truncated. */
    public enum Scheme implements Named {
        /** N(0, 2 / fanIn). He et al. 2015, equation 10. */
        HE_NORMAL("he-normal") {
            @Override
            float draw(Random random, int inputs, int outputs, double sigma) {
                return normal(random, 2.0 / inputs);
            }
        },
        /** U(−l, l), l² = 6 / fanIn: the variance of {@link #HE_NORMAL}. */
        HE_UNIFORM("he-uniform") {
            @Override
            float draw(Random random, int inputs, int outputs, double sigma) {
                return uniform(random, 2.0 / inputs);
            }
        },
        /** N(0, 2 / (fanIn + fanOut)). Glorot &amp; Bengio 2010, equation 12. */
        GLOROT_NORMAL("glorot-normal") {
            @Override
            float draw(Random random, int inputs, int outputs, double sigma) {
                return normal(random, 2.0 / (inputs + outputs));
            }
        },
        /** U(−l, l), l² = 6 / (fanIn + fanOut). Glorot &amp; Bengio 2010, equation 16. */
        GLOROT_UNIFORM("glorot-uniform") {
            @Override
            float draw(Random random, int inputs, int outputs, double sigma) {
                return uniform(random, 2.0 / (inputs + outputs));
            }
        },
        /** N(0, 1 / fanIn). LeCun et al. 1998, section 4.6; what SELU assumes. */
        LECUN_NORMAL("lecun-normal") {
            @Override
            float draw(Random random, int inputs, int outputs, double sigma) {
                return normal(random, 1.0 / inputs);
            }
        },
        /** U(−l, l), l² = 3 / fanIn: the variance of {@link #LECUN_NORMAL}. */
        LECUN_UNIFORM("lecun-uniform") {
            @Override
            float draw(Random random, int inputs, int outputs, double sigma) {
                return uniform(random, 1.0 / inputs);
            }
        },
        /** N(0, σ²) with σ given; 0.01 in the chapter. */
        NORMAL("normal") {
            @Override
            float draw(Random random, int inputs, int outputs, double sigma) {
                return normal(random, sigma * sigma);
            }
        },
        /** All zero: hidden units stay copies of one another, which is the lesson. */
        ZEROS("zeros") {
            @Override
            float draw(Random random, int inputs, int outputs, double sigma) {
                return 0f;
            }
        };

        private final String id;

        Scheme(String id) {
            this.id = id;
        }

        abstract float draw(Random random, int inputs, int outputs, double sigma);

        @Override
        public String id() {
            return id;
        }

        private static float normal(Random random, double variance) {
            return (float) (random.nextGaussian() * Math.sqrt(variance));
        }

        private static float uniform(Random random, double variance) {
            double limit = Math.sqrt(3 * variance);
            return (float) ((2 * random.nextDouble() - 1) * limit);
        }
    }
}
