package multilayer.engine.eval;

/**
 * Whether two networks that answered the same samples differ by more than noise: of the samples that only one of them gets
 * right, each should get half. McNemar 1947; the exact form, by the binomial distribution.
 *
 * @param onlyFirst samples that only the first gets right
 * @param onlySecond samples that only the second gets right
 */
public record McNemar(int onlyFirst, int onlySecond) {

    private static final double SIGNIFICANT = 0.05;

    /**
     * Compares two networks on the same samples.
     *
     * @throws IllegalArgumentException if the samples are not the same
     */
    public static McNemar of(Predictions first, Predictions second) {
        if (first.split() != second.split() || first.size() != second.size()) {
            throw new IllegalArgumentException("both must have answered the same samples: %d of %s and %d of %s"
                    .formatted(
                            first.size(),
                            first.split().id(),
                            second.size(),
                            second.split().id()));
        }
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int sample = 0; sample < first.size(); sample++) {
            if (first.row(sample) != second.row(sample)) {
                throw new IllegalArgumentException("sample %d is row %d in one and row %d in the other"
                        .formatted(sample, first.row(sample), second.row(sample)));
            }
            onlyFirst += first.isCorrect(sample) && !second.isCorrect(sample) ? 1 : 0;
            onlySecond += second.isCorrect(sample) && !first.isCorrect(sample) ? 1 : 0;
        }
        return new McNemar(onlyFirst, onlySecond);
    }

    /** How probable a difference at least this large is by chance alone, in (0, 1]; two-sided. */
    public double pValue() {
        int trials = onlyFirst + onlySecond;
        int fewer = Math.min(onlyFirst, onlySecond);
        double logProbability = -trials * Math.log(2);
        double tail = Math.exp(logProbability);
        for (int successes = 1; successes <= fewer; successes++) {
            logProbability += Math.log((double) (trials - successes + 1) / successes);
            tail += Math.exp(logProbability);
        }
        return Math.min(2 * tail, 1);
    }

    /** Whether the difference is more than noise, at the usual level of 5 %. */
    public boolean isSignificant() {
        return pValue() < SIGNIFICANT;
    }
}
