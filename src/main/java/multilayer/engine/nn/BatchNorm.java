package multilayer.engine.nn;

/**
 * The parameters and running statistics of batch normalization, {@code y = γ (x − mean) / √(variance + ε) + β} for each
 * unit. Ioffe &amp; Szegedy 2015, Algorithm 1. The variance that normalizes a batch is the biased one; the running
 * variance averages the unbiased one, with weight {@value #MOMENTUM} for the new batch, as PyTorch does.
 *
 * @param gamma scale [1, units], 1 at first
 * @param beta shift [1, units], 0 at first
 * @param mean running mean [1, units], 0 at first
 * @param variance running variance [1, units], 1 at first
 */
record BatchNorm(Parameter gamma, Parameter beta, Matrix mean, Matrix variance) {

    static final float EPSILON = 1e-5f;
    static final float MOMENTUM = 0.1f;

    void initialize() {
        gamma.value().fill(1);
        beta.value().fill(0);
        mean.fill(0);
        variance.fill(1);
    }
}
