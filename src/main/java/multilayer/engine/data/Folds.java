package multilayer.engine.data;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import multilayer.engine.Seeds;

/** Parts a data set for cross-validation. */
public final class Folds {

    private Folds() {}

    /**
     * Deals the rows out so that each lies in one fold, and folds differ by at most one row in all and in every class.
     *
     * @param count how many folds; at least 1
     * @return the rows of each fold, ascending
     */
    public static List<int[]> of(Dataset dataset, int count, long seed) {
        int[] foldOf = new int[dataset.size()];
        int dealt = 0;
        for (int c = 0; c < dataset.classNames().size(); c++) {
            int label = c;
            int[] rows = IntStream.range(0, dataset.size())
                    .filter(row -> dataset.label(row) == label)
                    .toArray();
            Shuffle.inPlace(rows, new Random(Seeds.mix(seed, Seeds.FOLDS, c)));
            for (int row : rows) {
                foldOf[row] = dealt++ % count;
            }
        }
        return IntStream.range(0, count).mapToObj(fold -> rows(foldOf, fold)).toList();
    }

    private static int[] rows(int[] foldOf, int fold) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> foldOf[row] == fold)
                .toArray();
    }
}
