package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import org.junit.jupiter.api.Test;

class EvaluationModelTest {

    private final EvaluationModel model = new EvaluationModel();

    @Test
    void theLatestEpochIsShownWhileARunGoesOn() {
        RunWeights run = FinishedRuns.of(2, Validation.stratified(0.1));
        model.show(run);
        assertThat(model.epochProperty().get()).isEqualTo(2);
        FinishedRuns.goOn(run, 3);
        model.refreshEpochs();
        assertThat(model.epochs()).containsExactly(1, 2, 3);
        assertThat(model.epochProperty().get()).isEqualTo(3);
    }

    @Test
    void anEpochThatWasChosenStaysUntilTheLatestIsChosenAgain() {
        RunWeights run = FinishedRuns.of(3, Validation.stratified(0.1));
        model.show(run);
        model.choose(1);
        FinishedRuns.goOn(run, 4);
        model.refreshEpochs();
        assertThat(model.epochProperty().get()).isEqualTo(1);
        model.choose(4);
        FinishedRuns.goOn(run, 5);
        model.refreshEpochs();
        assertThat(model.epochProperty().get()).isEqualTo(5);
    }

    @Test
    void aRunThatHeldNothingOutShowsWhatItTrainedOn() {
        model.show(FinishedRuns.of(1, Validation.TEST));
        assertThat(model.splitProperty().get()).isEqualTo(Split.TRAIN);
        model.splitProperty().set(Split.VALIDATION);
        model.show(FinishedRuns.of(1, Validation.stratified(0)));
        assertThat(model.splitProperty().get()).isEqualTo(Split.TRAIN);
    }

    @Test
    void anotherRunSealsTheTestSetAgain() {
        model.show(FinishedRuns.of(1, Validation.NONE));
        model.openTest();
        assertThat(model.testOpenedProperty().get()).isTrue();
        model.show(FinishedRuns.of(1, Validation.NONE));
        assertThat(model.testOpenedProperty().get()).isFalse();
    }

    @Test
    void aFailureOfAnEarlierRunIsNotToldOfTheOneThatIsShown() {
        RunWeights earlier = FinishedRuns.of(1, Validation.NONE);
        RunWeights shown = FinishedRuns.of(1, Validation.NONE);
        model.show(shown);
        model.fail(earlier, "epoch 1 is no longer kept");
        assertThat(model.problemProperty().get()).isEmpty();
        model.fail(shown, "out of memory");
        assertThat(model.problemProperty().get()).isEqualTo("out of memory");
    }

    @Test
    void afterAResetThereIsNothingToLookAt() {
        model.show(FinishedRuns.of(2, Validation.NONE));
        model.show(null);
        assertThat(model.epochs()).isEmpty();
        assertThat(model.epochProperty().get()).isZero();
        assertThat(model.evaluationProperty().get()).isNull();
    }
}
