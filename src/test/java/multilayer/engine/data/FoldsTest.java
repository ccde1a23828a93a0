package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final Dataset DATA = SyntheticDataset.unbalanced(997, 7, 1);

    @Test
    void everyRowLiesInOneFold() {
        List<int[]> folds = Folds.of(DATA, 5, 1);

        assertThat(folds).hasSize(5).allSatisfy(fold -> assertThat(fold).isSorted());
        assertThat(folds.stream().flatMapToInt(IntStream::of).sorted().toArray())
                .isEqualTo(IntStream.range(0, 997).toArray());
    }

    @Test
    void foldsDifferByAtMostOneRowInAllAndInEveryClass() {
        List<int[]> folds = Folds.of(DATA, 5, 1);

        assertThat(folds).extracting(fold -> fold.length).containsExactly(200, 200, 199, 199, 199);
        for (int c = 0; c < 7; c++) {
            int label = c;
            List<Long> counts = folds.stream()
                    .map(fold -> IntStream.of(fold)
                            .filter(row -> DATA.label(row) == label)
                            .count())
                    .sorted()
                    .toList();
            assertThat(counts.get(4) - counts.get(0)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void theSeedDecidesWhichRowsLieTogether() {
        assertThat(Folds.of(DATA, 5, 1).get(0)).isEqualTo(Folds.of(DATA, 5, 1).get(0));
        assertThat(Folds.of(DATA, 5, 2).get(0))
                .isNotEqualTo(Folds.of(DATA, 5, 1).get(0));
    }
}
