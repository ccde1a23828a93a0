package multilayer.engine.data;

import java.util.stream.IntStream;

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
        int[] train, Dataset source, int[] validation, Dataset validationSource, boolean validatesOnTest) {

    /**
     * Parts a data set as {@code validation} says. A share of 0 holds nothing out, like {@link Validation#NONE}.
     *
     * @param seed the run's seed; only {@link Validation.Source#STRATIFIED} draws from it
     */
    public static Partition of(TrainTest data, Validation validation, long seed) {
        Dataset train = data.train();
        int held = validation.heldOut(train.size());
        return switch (validation.source()) {
            case NONE -> holdingOut(train, new boolean[train.size()]);
            case TEST -> new Partition(all(train), train, all(data.test()), data.test(), true);
            case LAST_ROWS -> holdingOut(train, lastRows(train.size(), held));
            case STRATIFIED -> holdingOut(train, StratifiedDraw.rows(train, validation.share(), held, seed));
        };
    }

    /**
     * Parts the published data, and then edits: a row that is not excluded stays on the side where it was, so that what
     * differs between a run with and one without edits is nothing but the edits.
     *
     * @param seed the run's seed
     * @throws IllegalArgumentException if an edit is about a row or a class that the training set does not have
     */
    public static Partition of(TrainTest data, Validation validation, LabelEdits labels, long seed) {
        labels.requireFit(data.train());
        Partition published = of(data, validation, seed);
        if (labels.isEmpty()) {
            return published;
        }
        Dataset edited = data.train().relabelled(labels.relabelled());
        return new Partition(
                without(published.train, labels),
                edited,
                published.validatesOnTest ? published.validation : without(published.validation, labels),
                published.validatesOnTest ? published.validationSource : edited,
                published.validatesOnTest);
    }

    private static int[] without(int[] rows, LabelEdits labels) {
        return IntStream.of(rows)
                .filter(row -> !labels.excluded().contains(row))
                .toArray();
    }

    private static boolean[] lastRows(int size, int held) {
        boolean[] out = new boolean[size];
        for (int row = size - held; row < size; row++) {
            out[row] = true;
        }
        return out;
    }

    private static Partition holdingOut(Dataset source, boolean[] out) {
        int[] train = IntStream.range(0, out.length).filter(row -> !out[row]).toArray();
        int[] validation =
                IntStream.range(0, out.length).filter(row -> out[row]).toArray();
        return new Partition(train, source, validation, source, false);
    }

    private static int[] all(Dataset dataset) {
        return IntStream.range(0, dataset.size()).toArray();
    }
}
