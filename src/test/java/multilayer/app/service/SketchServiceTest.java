package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.FinishedRuns;
import multilayer.app.model.RunWeights;
import multilayer.app.model.SketchAnswer;
import multilayer.app.model.SketchModel;
import multilayer.engine.data.Validation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SketchServiceTest {

    private final SketchModel sketch = new SketchModel();
    private final EvaluationModel evaluation = new EvaluationModel();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private @Nullable RuntimeException failure;

    {
        new SketchService(sketch, evaluation, this::answer, new Background(waiting::add, FxThread.direct()));
    }

    private SketchAnswer answer(RunWeights weights, int epoch, byte[] pixels) {
        asked.add(epoch);
        if (failure != null) {
            throw failure;
        }
        return new SketchAnswer(epoch, List.of("a", "b"), List.of(0.25, 0.75));
    }

    @Test
    void withoutANetworkOrAnImageThereIsNoAnswer() {
        draw(5, 5);
        assertThat(waiting).isEmpty();
        sketch.clear();
        evaluation.show(FinishedRuns.of(1, Validation.NONE));
        assertThat(waiting).isEmpty();
        assertThat(sketch.answerProperty().get()).isNull();
    }

    @Test
    void everyStrokeIsAnsweredButOnlyTheLatestOfThoseThatCameMeanwhile() {
        evaluation.show(FinishedRuns.of(1, Validation.NONE));
        draw(5, 5);
        draw(6, 5);
        draw(7, 5);
        assertThat(waiting).hasSize(1);
        computeNext();
        assertThat(shown().predicted()).isEqualTo(1);
        computeNext();
        assertThat(waiting).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void anotherEpochAnswersAnew() {
        evaluation.show(FinishedRuns.of(3, Validation.NONE));
        draw(5, 5);
        computeNext();
        evaluation.choose(1);
        computeNext();
        assertThat(shown().epoch()).isEqualTo(1);
    }

    @Test
    void aFailureIsASentenceAndTheDrawingStays() {
        failure = new IllegalArgumentException("weights of another network");
        evaluation.show(FinishedRuns.of(1, Validation.NONE));
        draw(5, 5);
        computeNext();
        assertThat(sketch.problemProperty().get()).contains("weights of another network");
        assertThat(sketch.answerProperty().get()).isNull();
        assertThat(sketch.blankProperty().get()).isFalse();
    }

    private void draw(double x, double y) {
        sketch.stroke(x, y, x, y, false);
    }

    private void computeNext() {
        waiting.remove(0).run();
    }

    private SketchAnswer shown() {
        SketchAnswer answer = sketch.answerProperty().get();
        assertThat(answer).isNotNull();
        return answer;
    }
}
