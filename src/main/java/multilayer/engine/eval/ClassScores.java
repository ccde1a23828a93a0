package multilayer.engine.eval;

/**
 * How well one class is told from the others.
 *
 * @param precision the share of right ones among the samples answered with the class; NaN when there is none
 * @param recall the share of right ones among the samples labelled with the class; NaN when there is none
 * @param f1 the harmonic mean of both, 2·right ÷ (answered + labelled); NaN when both numbers are 0
 * @param support the samples labelled with the class
 */
public record ClassScores(double precision, double recall, double f1, int support) {

    static ClassScores of(int right, int answered, int labelled) {
        return new ClassScores(
                (double) right / answered, (double) right / labelled, 2.0 * right / (answered + labelled), labelled);
    }
}
