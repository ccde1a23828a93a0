package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import multilayer.app.model.Evaluation;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.FinishedRuns;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import org.junit.jupiter.api.Test;

class EvaluationServiceTest {

    private static final Dataset IMAGES = new Dataset("two", 1, 2, new byte[4], new byte[2], List.of("a", "b"));

    private final EvaluationModel model = new EvaluationModel();
    private final ScriptedEvaluation script =
            new ScriptedEvaluation(IMAGES, new int[] {0, 0}, new float[][] {{1, 0}, {0, 1}});
    private final EvaluationService service = new EvaluationService(
            model,
            script,
            FxThread.direct(),
            new SimpleBooleanProperty(false),
            new Background(Runnable::run, FxThread.direct()));

    @Test
    void nothingIsComputedUntilSomebodyLooks() {
        model.show(FinishedRuns.of(2, Validation.stratified(0.1)));
        assertThat(script.asked).isEmpty();
        service.look();
        assertThat(script.asked).containsExactly("validation 2");
        assertThat(shown().predictions().errors()).containsExactly(1);
        assertThat(shown().confusion().count(0, 1)).isEqualTo(1);
    }

    @Test
    void eachEpochAndSplitIsComputedOnceWhenItIsChosen() {
        service.look();
        model.show(FinishedRuns.of(3, Validation.stratified(0.1)));
        model.choose(1);
        model.splitProperty().set(Split.TRAIN);
        service.look();
        assertThat(script.asked).containsExactly("validation 3", "validation 1", "train 1");
        assertThat(shown().epoch()).isEqualTo(1);
    }

    @Test
    void theTestSetIsSealedUntilItIsOpened() {
        service.look();
        model.show(FinishedRuns.of(1, Validation.NONE));
        model.splitProperty().set(Split.TEST);
        assertThat(model.evaluationProperty().get()).isNull();
        assertThat(script.asked).containsExactly("train 1");
        model.openTest();
        assertThat(shown().predictions().split()).isEqualTo(Split.TEST);
    }

    @Test
    void whoLooksAwayCostsNothing() {
        service.look();
        RunWeights run = FinishedRuns.of(1, Validation.NONE);
        model.show(run);
        service.lookAway();
        FinishedRuns.goOn(run, 2);
        model.refreshEpochs();
        assertThat(script.asked).containsExactly("train 1");
        service.look();
        assertThat(script.asked).containsExactly("train 1", "train 2");
    }

    @Test
    void aFailureIsASentenceAndTheNextQuestionIsAnswered() {
        script.failure = new IllegalArgumentException("weights of another network");
        service.look();
        model.show(FinishedRuns.of(2, Validation.NONE));
        assertThat(model.problemProperty().get()).contains("weights of another network");
        assertThat(model.busyProperty().get()).isFalse();
        script.failure = null;
        model.choose(1);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(shown().epoch()).isEqualTo(1);
    }

    private Evaluation shown() {
        Evaluation evaluation = model.evaluationProperty().get();
        assertThat(evaluation).isNotNull();
        return evaluation;
    }
}
