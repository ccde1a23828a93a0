package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Partition;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.WeightHistory;
import org.junit.jupiter.api.Test;

class CommonRowsTest {

    private static final TrainTest DATA = LearnableData.of(200, 30);
    private static final Validation QUARTER = Validation.stratified(0.25);

    @Test
    void sameSeedAndShareHoldOutTheSameRows() {
        int[] held = Partition.of(DATA, QUARTER, 3).validation();
        assertThat(rows(Split.VALIDATION, run(QUARTER, 3), run(QUARTER, 3))).isEqualTo(held);
    }

    @Test
    void ofDifferentSeedsOnlyTheRowsThatBothHeldOutAreCompared() {
        List<Integer> first = heldOut(3);
        List<Integer> both = heldOut(4).stream().filter(first::contains).toList();
        assertThat(both).hasSizeBetween(1, 49);
        assertThat(rows(Split.VALIDATION, run(QUARTER, 3), run(QUARTER, 4)))
                .containsExactly(both.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void aSmallerShareOfTheLastRowsIsWithinALargerOne() {
        RunWeights large = run(Validation.lastRows(0.5), 1);
        RunWeights small = run(Validation.lastRows(0.1), 2);
        assertThat(rows(Split.VALIDATION, large, small))
                .isEqualTo(IntStream.range(180, 200).toArray());
        assertThat(rows(Split.TRAIN, large, small))
                .isEqualTo(IntStream.range(0, 100).toArray());
    }

    @Test
    void aRunThatHeldNothingOutHasNoUnseenTrainingImages() {
        assertThat(rows(Split.VALIDATION, run(QUARTER, 1), run(Validation.NONE, 1)))
                .isEmpty();
        assertThat(rows(Split.VALIDATION, run(Validation.TEST, 1), run(QUARTER, 1)))
                .isEmpty();
    }

    @Test
    void theTestSetIsComparedWhole() {
        assertThat(rows(Split.TEST, run(Validation.TEST, 1), run(QUARTER, 1)))
                .isEqualTo(IntStream.range(0, 30).toArray());
    }

    @Test
    void whatTheWeightsLearnedBeforeIsNotUnseen() {
        RunWeights goingOn = new RunWeights(
                experiment(Validation.lastRows(0.5), 1),
                new WeightHistory(0),
                List.of(experiment(Validation.lastRows(0.1), 1)));
        RunWeights fresh = run(Validation.lastRows(0.5), 1);
        assertThat(rows(Split.VALIDATION, goingOn, fresh))
                .isEqualTo(IntStream.range(180, 200).toArray());
        assertThat(rows(Split.TRAIN, goingOn, goingOn))
                .isEqualTo(IntStream.range(0, 180).toArray());
    }

    private static List<Integer> heldOut(long seed) {
        return IntStream.of(Partition.of(DATA, QUARTER, seed).validation())
                .boxed()
                .toList();
    }

    private static int[] rows(Split split, RunWeights first, RunWeights second) {
        return CommonRows.of(split, DATA, first, second);
    }

    private static RunWeights run(Validation validation, long seed) {
        return new RunWeights(experiment(validation, seed), new WeightHistory(0));
    }

    private static Experiment experiment(Validation validation, long seed) {
        Experiment baseline = Preset.BASELINE.experiment();
        return baseline.withTraining(
                baseline.training().withValidation(validation).withSeed(seed));
    }
}
