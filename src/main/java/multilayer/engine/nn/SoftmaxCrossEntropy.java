package multilayer.engine.nn;

/**
 * Softmax and cross-entropy in one, from logits, without overflow: {@code −log softmax(o)ᵧ = log Σ exp(oⱼ − max) − (oᵧ −
 * max)}, with the gradient {@code softmax(o) − onehot(y)}.
 */
final class SoftmaxCrossEntropy {

    private SoftmaxCrossEntropy() {}

    /**
     * The loss of one sample, in nats.
     *
     * @param logits of several samples; this one's stand at {@code offset}
     * @param best the class with the largest logit
     */
    static double loss(float[] logits, int offset, int classes, int best, int label) {
        float maximum = logits[offset + best];
        double sum = 0;
        for (int j = 0; j < classes; j++) {
            sum += Math.exp(logits[offset + j] - maximum);
        }
        return Math.log(sum) - (logits[offset + label] - maximum);
    }

    /**
     * Replaces the logits of one sample by a gradient, times {@code scale}, and returns the loss. The gradient is that of the
     * cross-entropy with smoothed labels, {@code softmax(o) − (1 − ε)·onehot(y) − ε/classes}; the loss is the plain one,
     * which can be compared with {@link #loss}. Szegedy et al. 2016, section 7.
     *
     * @param best the class with the largest logit
     * @param smoothing ε in [0, 1); with 0 the gradient is that of the loss
     */
    static double lossAndGradient(
            float[] logits, int offset, int classes, int best, int label, double smoothing, double scale) {
        float maximum = logits[offset + best];
        double labelLogit = logits[offset + label] - maximum;
        double sum = 0;
        for (int j = 0; j < classes; j++) {
            double exponential = Math.exp(logits[offset + j] - maximum);
            logits[offset + j] = (float) exponential;
            sum += exponential;
        }
        double factor = scale / sum;
        double everyLabel = scale * smoothing / classes;
        for (int j = 0; j < classes; j++) {
            logits[offset + j] = (float) (logits[offset + j] * factor - everyLabel);
        }
        logits[offset + label] -= (float) (scale * (1 - smoothing));
        return Math.log(sum) - labelLogit;
    }

    /** The class with the largest logit; the first of equals. */
    static int argmax(float[] logits, int offset, int classes) {
        int best = 0;
        for (int j = 1; j < classes; j++) {
            if (logits[offset + j] > logits[offset + best]) {
                best = j;
            }
        }
        return best;
    }
}
