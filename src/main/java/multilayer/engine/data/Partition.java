package multilayer.engine.data;

/**
 * The samples of one run: what it trains on and what it is validated on.
 *
 * @param train the rows of {@code source} that train, in ascending order
 * @param source where {@code train} points into
 * @param validation the rows of {@code validationSource} that validate, ascending; empty for none
 * @param validationSource where {@code validation} points into
 * @param validatesOnTest whether the validation samples are the test set (the chapter's habit), to be told with every figure
 */
public record Partition(
        int[] train, Dataset source, int[] validation, Dataset validationSource, boolean validatesOnTest) {}
