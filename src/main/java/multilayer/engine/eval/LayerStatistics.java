package multilayer.engine.eval;

/**
 * The state of one dense layer, with what follows it up to the next, as a {@link LayerProbe} finds it.
 *
 * @param name as in a weights file: {@code dense1}, …, {@code output}
 * @param inputs numbers that enter it
 * @param weights of its [inputs, units] weights
 * @param activations of what its units give to each image of the sample, after the activation and without dropout; of the output
 *     layer, its logits
 * @param gradients of the gradient of the sample's mean cross-entropy with respect to the weights
 * @param weightBound the absolute value that 99 % of the weights do not exceed, rounded up by at most 1/1000 of the largest
 * @param norms the Euclidean norm of each unit's weights
 * @param dead for each unit whether it is dead: a ReLU that gives exactly 0 to every image of the sample, so that no gradient
 *     reaches its weights from any of them; empty for the output layer and for activations other than ReLU, whose derivative does
 *     not vanish where they are 0
 */
public record LayerStatistics(
        String name,
        int inputs,
        Histogram weights,
        Histogram activations,
        Histogram gradients,
        double weightBound,
        double[] norms,
        boolean[] dead) {

    /** The number of units. */
    public int units() {
        return norms.length;
    }

    /** Whether its units can be dead. */
    public boolean canDie() {
        return dead.length > 0;
    }

    /** The number of dead units. */
    public int deadUnits() {
        int count = 0;
        for (boolean each : dead) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** Dead units among all, in [0, 1]; NaN unless the layer {@link #canDie}. */
    public double deadShare() {
        return (double) deadUnits() / dead.length;
    }
}
