package multilayer.engine.train;

import multilayer.engine.Range;

/**
 * Stops a run whose validation loss has stopped falling.
 *
 * @param patience epochs without improvement after which the run stops
 * @param minimumImprovement by how much the validation loss must fall below the best so far to count
 */
public record EarlyStopping(int patience, double minimumImprovement) {

    public static final Range PATIENCE = Range.integers("patience", 1, 1_000);
    public static final Range MINIMUM_IMPROVEMENT = Range.closed("minimumImprovement", 0, 1);

    public EarlyStopping {
        PATIENCE.check(patience);
        MINIMUM_IMPROVEMENT.check(minimumImprovement);
    }
}
