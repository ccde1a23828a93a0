package multilayer.engine.data;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import multilayer.engine.Seeds;

/** Draws the same share of every class, so that a validation set looks like the training set it comes from. */
final class StratifiedDraw {

    private StratifiedDraw() {}

    /**
     * Marks {@code total} rows.
     *
     * @param share the share of each class, in [0, 0.5]
     * @param total how many rows in all: {@code share · size}, rounded
     * @return for each row whether it is drawn
     */
    static boolean[] rows(Dataset dataset, double share, int total, long seed) {
        int classes = dataset.classNames().size();
        int[][] rowsOfClass = new int[classes][];
        for (int c = 0; c < classes; c++) {
            int wanted = c;
            rowsOfClass[c] = IntStream.range(0, dataset.size())
                    .filter(row -> dataset.label(row) == wanted)
                    .toArray();
        }
        int[] quotas = quotas(rowsOfClass, share, total);
        boolean[] drawn = new boolean[dataset.size()];
        for (int c = 0; c < classes; c++) {
            Shuffle.inPlace(rowsOfClass[c], new Random(Seeds.mix(seed, Seeds.SPLIT, c)));
            for (int i = 0; i < quotas[c]; i++) {
                drawn[rowsOfClass[c][i]] = true;
            }
        }
        return drawn;
    }

    /**
     * Shares {@code total} out by largest remainder: each class gets its exact share rounded down, and those that lost
     * most by it one more. So no class is off by one or more, and the sum is exact.
     */
    private static int[] quotas(int[][] rowsOfClass, double share, int total) {
        int[] quotas = new int[rowsOfClass.length];
        double[] lost = new double[rowsOfClass.length];
        int given = 0;
        for (int c = 0; c < quotas.length; c++) {
            double exact = share * rowsOfClass[c].length;
            quotas[c] = (int) exact;
            lost[c] = exact - quotas[c];
            given += quotas[c];
        }
        List<Integer> byLoss = IntStream.range(0, quotas.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -lost[c]))
                .toList();
        for (int i = 0; i < total - given; i++) {
            quotas[byLoss.get(i)]++;
        }
        return quotas;
    }
}
