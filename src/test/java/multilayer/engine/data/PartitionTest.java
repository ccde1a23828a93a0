package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import multilayer.engine.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {

    private static final TrainTest DATA =
            new TrainTest(SyntheticDataset.unbalanced(997, 7, 1), SyntheticDataset.unbalanced(50, 7, 2));

    @Test
    void withoutValidationEveryRowTrains() {
        Partition partition = Partition.of(DATA, Validation.NONE, 1);

        assertThat(partition.train()).isEqualTo(rows(0, 997));
        assertThat(partition.source()).isSameAs(DATA.train());
        assertThat(partition.validation()).isEmpty();
        assertThat(partition.validatesOnTest()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stratified", "last-rows"})
    void aShareOfZeroHoldsNothingOut(String source) {
        Partition partition = Partition.of(DATA, new Validation(source(source), 0), 1);

        assertThat(partition.train()).isEqualTo(rows(0, 997));
        assertThat(partition.validation()).isEmpty();
    }

    @Test
    void lastRowsHoldsOutTheLastOnesWhateverTheSeed() {
        Partition partition = Partition.of(DATA, Validation.lastRows(0.1), 3);

        assertThat(partition.train()).isEqualTo(rows(0, 897));
        assertThat(partition.validation()).isEqualTo(rows(897, 997));
        assertThat(partition.validationSource()).isSameAs(DATA.train());
    }

    @Test
    void theTestSetValidatesAsAWholeAndIsMarked() {
        Partition partition = Partition.of(DATA, Validation.TEST, 1);

        assertThat(partition.train()).isEqualTo(rows(0, 997));
        assertThat(partition.validation()).isEqualTo(rows(0, 50));
        assertThat(partition.validationSource()).isSameAs(DATA.test());
        assertThat(partition.validatesOnTest()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.001, 1", "0.1, 100", "0.2007, 200", "0.29, 289", "0.3333, 332", "0.5, 499"})
    void aStratifiedShareIsExactInAllAndWithinOneInEveryClass(double share, int total) {
        Partition partition = Partition.of(DATA, Validation.stratified(share), 5);

        assertThat(partition.validation()).hasSize(total);
        for (int c = 0; c < 7; c++) {
            double exact = share * count(DATA.train(), rows(0, 997), c);
            assertThat(Math.abs(count(DATA.train(), partition.validation(), c) - exact))
                    .isLessThan(1);
        }
    }

    @Test
    void stratifiedRowsAreAscendingDisjointAndTogetherAll() {
        Partition partition = Partition.of(DATA, Validation.stratified(0.3), 5);

        assertThat(partition.train()).isSorted();
        assertThat(partition.validation()).isSorted();
        assertThat(IntStream.concat(IntStream.of(partition.train()), IntStream.of(partition.validation()))
                        .sorted())
                .containsExactly(IntStream.range(0, 997).boxed().toArray(Integer[]::new));
    }

    @Test
    void theSeedDecidesWhichRowsAreDrawn() {
        int[] drawn = Partition.of(DATA, Validation.stratified(0.2), 5).validation();

        assertThat(Partition.of(DATA, Validation.stratified(0.2), 5).validation())
                .isEqualTo(drawn);
        assertThat(Partition.of(DATA, Validation.stratified(0.2), 6).validation())
                .isNotEqualTo(drawn);
    }

    @Test
    void aClassWithoutSamplesHoldsNoneOut() {
        TrainTest data =
                new TrainTest(SyntheticDataset.labelled("gap", 0, 0, 2, 2), SyntheticDataset.labelled("test", 0));

        int[] held = Partition.of(data, Validation.stratified(0.5), 1).validation();

        assertThat(count(data.train(), held, 0)).isEqualTo(1);
        assertThat(count(data.train(), held, 2)).isEqualTo(1);
    }

    @Test
    void withoutEditsTheDataArePartedAsEver() {
        Partition edited = Partition.of(DATA, Validation.stratified(0.2), LabelEdits.NONE, 5);
        Partition plain = Partition.of(DATA, Validation.stratified(0.2), 5);

        assertThat(edited.source()).isSameAs(DATA.train());
        assertThat(edited.train()).isEqualTo(plain.train());
        assertThat(edited.validation()).isEqualTo(plain.validation());
    }

    @Test
    void excludedRowsNeitherTrainNorValidateAndAllOthersStayOnTheirSide() {
        Partition plain = Partition.of(DATA, Validation.stratified(0.2), 5);
        int trained = plain.train()[10];
        int validated = plain.validation()[20];
        int relabelled = plain.validation()[21];
        LabelEdits labels = LabelEdits.NONE.exclude(trained).exclude(validated).relabel(relabelled, 6);

        Partition edited = Partition.of(DATA, Validation.stratified(0.2), labels, 5);

        assertThat(edited.train())
                .isEqualTo(IntStream.of(plain.train())
                        .filter(row -> row != trained)
                        .toArray());
        assertThat(edited.validation())
                .isEqualTo(IntStream.of(plain.validation())
                        .filter(row -> row != validated)
                        .toArray());
    }

    @Test
    void relabelledRowsCountWithTheirNewClassAndThePublishedDataStayAsTheyAre() {
        int before = DATA.train().label(3);
        int other = before == 6 ? 5 : 6;

        Partition edited = Partition.of(DATA, Validation.lastRows(0.1), LabelEdits.NONE.relabel(3, other), 1);

        assertThat(edited.source().label(3)).isEqualTo(other);
        assertThat(edited.source().label(4)).isEqualTo(DATA.train().label(4));
        assertThat(edited.validationSource()).isSameAs(edited.source());
        assertThat(edited.source().pixels()).isSameAs(DATA.train().pixels());
        assertThat(DATA.train().label(3)).isEqualTo(before);
    }

    @Test
    void theTestSetIsNeverEdited() {
        Partition edited =
                Partition.of(DATA, Validation.TEST, LabelEdits.NONE.exclude(3).relabel(4, 0), 1);

        assertThat(edited.train()).hasSize(996);
        assertThat(edited.validation()).isEqualTo(rows(0, 50));
        assertThat(edited.validationSource()).isSameAs(DATA.test());
    }

    private static Validation.Source source(String id) {
        return Named.byId("source", Validation.Source.values(), id);
    }

    private static int[] rows(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static long count(Dataset dataset, int[] rows, int label) {
        return IntStream.of(rows).filter(row -> dataset.label(row) == label).count();
    }
}
