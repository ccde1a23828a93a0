package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelEditsTest {

    @Test
    void editsAreSortedAndEqualByValue() {
        LabelEdits edits = new LabelEdits(Set.of(9, 2, 5), Map.of(7, 1, 3, 0));

        assertThat(edits.excluded()).containsExactly(2, 5, 9);
        assertThat(edits.relabelled().keySet()).containsExactly(3, 7);
        assertThat(LabelEdits.NONE
                        .relabel(7, 1)
                        .exclude(9)
                        .exclude(5)
                        .relabel(3, 0)
                        .exclude(2))
                .isEqualTo(edits);
    }

    @Test
    void theLastDecisionAboutARowCounts() {
        LabelEdits excluded = LabelEdits.NONE.relabel(4, 2).exclude(4);
        assertThat(excluded).isEqualTo(new LabelEdits(Set.of(4), Map.of()));
        assertThat(excluded.relabel(4, 1)).isEqualTo(new LabelEdits(Set.of(), Map.of(4, 1)));
        assertThat(excluded.keep(4)).isEqualTo(LabelEdits.NONE);
        assertThat(excluded.keep(4).isEmpty()).isTrue();
    }

    @Test
    void aRowIsNotExcludedAndRelabelledAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelEdits(Set.of(4), Map.of(4, 1)))
                .withMessage("row 4 cannot be excluded and relabelled at once");
    }

    @Test
    void aRowOrClassBelowZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelEdits.NONE.exclude(-1))
                .withMessage("row must be a whole number from 0 to 2147483646: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelEdits.NONE.relabel(1, 256))
                .withMessage("class must be a whole number from 0 to 255: 256");
    }

    @Test
    void rowsAndClassesThatTheDataDoNotHaveAreRefused() {
        Dataset train = SyntheticDataset.labelled("train", 0, 1, 2);
        LabelEdits.NONE.exclude(2).relabel(1, 2).requireFit(train);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelEdits.NONE.exclude(3).requireFit(train))
                .withMessage("train has 3 rows, so a row whose label is edited must be below that: 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelEdits.NONE.relabel(7, 0).requireFit(train))
                .withMessage("train has 3 rows, so a row whose label is edited must be below that: 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelEdits.NONE.relabel(1, 3).requireFit(train))
                .withMessage("train has 3 classes, so the new label of row 1 must be below that: 3");
    }
}
