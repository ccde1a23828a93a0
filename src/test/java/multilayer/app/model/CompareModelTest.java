package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import org.junit.jupiter.api.Test;

class CompareModelTest {

    private static final Validation SHARE = Validation.stratified(0.1);

    private final EndedRun one = ComparedAnswers.run(1, 2, SHARE);
    private final EndedRun two = ComparedAnswers.run(2, 2, SHARE);
    private final EndedRun three = ComparedAnswers.run(3, 2, Validation.TEST);
    private final EndedRun four = ComparedAnswers.run(4, 2, Validation.TEST);
    private final ObservableList<EndedRun> runs = FXCollections.observableArrayList();
    private final EvaluationModel evaluation = new EvaluationModel();
    private final CompareModel model = new CompareModel(runs, evaluation);

    @Test
    void twoRunsAreNeeded() {
        runs.add(one);
        assertThat(state()).isEqualTo(CompareState.FEW_RUNS);
        assertThat(model.wantedProperty().get()).isNull();
        runs.add(two);
        assertThat(state()).isEqualTo(CompareState.COMPUTING);
        assertThat(model.wantedProperty().get()).isEqualTo(new ComparedRuns(one, two, Split.VALIDATION));
    }

    @Test
    void theTwoLatestAreComparedUntilAPersonChooses() {
        runs.setAll(one, two);
        runs.add(three);
        assertThat(compared()).isEqualTo(new ComparedRuns(two, three, Split.VALIDATION));
        model.chooseFirst(one);
        runs.add(four);
        assertThat(compared()).isEqualTo(new ComparedRuns(one, three, Split.VALIDATION));
        runs.remove(one);
        assertThat(compared()).isEqualTo(new ComparedRuns(three, four, Split.VALIDATION));
    }

    @Test
    void aRunThatIsChosenTwiceChangesPlaces() {
        runs.setAll(one, two, three);
        model.chooseFirst(three);
        assertThat(compared()).isEqualTo(new ComparedRuns(three, two, Split.VALIDATION));
        model.chooseSecond(three);
        assertThat(compared()).isEqualTo(new ComparedRuns(two, three, Split.VALIDATION));
    }

    @Test
    void theTestSetIsSealedUntilItWasOpenedForBoth() {
        runs.setAll(one, two);
        evaluation.show(one.weights());
        model.splitProperty().set(Split.TEST);
        assertThat(state()).isEqualTo(CompareState.SEALED);
        assertThat(model.wantedProperty().get()).isNull();
        evaluation.openTest();
        assertThat(state()).isEqualTo(CompareState.SEALED);
        model.openTest();
        assertThat(state()).isEqualTo(CompareState.COMPUTING);
        runs.add(three);
        assertThat(compared()).isEqualTo(new ComparedRuns(two, three, Split.TEST));
        assertThat(model.isTestSealed()).isFalse();
    }

    @Test
    void openingHereOpensItForTheRunThatIsLookedAtElsewhere() {
        runs.setAll(one, two);
        evaluation.show(two.weights());
        model.openTest();
        assertThat(evaluation.testOpenedProperty().get()).isTrue();
        evaluation.show(one.weights());
        assertThat(evaluation.testOpenedProperty().get()).isTrue();
    }

    @Test
    void runsThatValidateOnTestHaveNoSeal() {
        runs.setAll(three, four);
        model.splitProperty().set(Split.TEST);
        assertThat(state()).isEqualTo(CompareState.COMPUTING);
    }

    @Test
    void theImagesAreThoseOfTheRunThatIsAskedFor() {
        runs.setAll(one, two);
        answer();
        assertThat(state()).isEqualTo(CompareState.SHOWN);
        assertThat(model.wantedProperty().get()).isNull();
        assertThat(model.samples()).containsExactly(1, 2);
        model.showsSecondProperty().set(true);
        assertThat(model.samples()).containsExactly(3);
        model.chooseFirst(two);
        assertThat(model.comparisonProperty().get()).isNull();
        assertThat(model.samples()).isEmpty();
    }

    @Test
    void answersThatAreNoLongerWantedAreDropped() {
        runs.setAll(one, two);
        ComparedRuns asked = compared();
        model.splitProperty().set(Split.TRAIN);
        model.finish(asked, Optional.of(answers().of(asked)));
        model.fail(asked, "cannot");
        assertThat(state()).isEqualTo(CompareState.COMPUTING);
    }

    @Test
    void withoutAnImageInCommonTheReasonNamesTheWayOut() {
        runs.setAll(one, two);
        model.finish(compared(), Optional.empty());
        assertThat(state()).isEqualTo(CompareState.NOTHING_SHARED);
        assertThat(model.reasonProperty().get())
                .contains("same seed and the same validation share", "compare them on test");
        model.splitProperty().set(Split.TRAIN);
        assertThat(state()).isEqualTo(CompareState.COMPUTING);
    }

    @Test
    void aFailureIsASentence() {
        runs.setAll(one, two);
        model.fail(compared(), "There is no memory left.");
        assertThat(state()).isEqualTo(CompareState.FAILED);
        assertThat(model.reasonProperty().get()).isEqualTo("There is no memory left.");
        assertThat(model.wantedProperty().get()).isNull();
    }

    @Test
    void runsOfDifferentDataCannotBeCompared() {
        RunWeights weights = two.weights();
        RunWeights other = new RunWeights(
                new Experiment(
                        "digits",
                        weights.experiment().network(),
                        weights.experiment().training()),
                weights.history());
        runs.setAll(one, new EndedRun(2, "run 2", 2, other));
        assertThat(state()).isEqualTo(CompareState.OTHER_DATA);
        assertThat(model.wantedProperty().get()).isNull();
    }

    private static ComparedAnswers answers() {
        return new ComparedAnswers().add(1, true, true).add(2, true, false).add(1, false, true);
    }

    private void answer() {
        model.finish(compared(), Optional.of(answers().of(compared())));
    }

    private ComparedRuns compared() {
        ComparedRuns compared = model.comparedProperty().get();
        assertThat(compared).isNotNull();
        return compared;
    }

    private CompareState state() {
        return model.stateProperty().get();
    }
}
