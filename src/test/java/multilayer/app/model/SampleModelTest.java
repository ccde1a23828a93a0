package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleModelTest {

    private final EvaluationModel evaluation = new EvaluationModel();
    private final SampleModel model = new SampleModel(evaluation);
    private final OpenedSample opened = new OpenedSample(KnownAnswers.show(evaluation, 4), 5);

    @BeforeEach
    void open() {
        model.open(opened);
        model.finish(details(opened));
    }

    @Test
    void anotherEpochMovesTheAnswerAndKeepsTheDetailsUntilItsOwnArrive() {
        KnownAnswers.show(evaluation, 6);
        OpenedSample now = Objects.requireNonNull(model.openedProperty().get());
        assertThat(now.row()).isEqualTo(15);
        assertThat(now.isCorrect()).isTrue();
        assertThat(model.detailsProperty().get()).extracting(SampleDetails::of).isEqualTo(opened);
        model.finish(details(now));
        assertThat(model.detailsProperty().get()).extracting(SampleDetails::of).isEqualTo(now);
    }

    @Test
    void anotherImageWaitsForItsOwnDetailsAndTakesNoOthers() {
        OpenedSample other = new OpenedSample(opened.evaluation(), 2);
        model.open(other);
        assertThat(model.detailsProperty().get()).isNull();
        model.finish(details(opened));
        model.fail(opened, "failed");
        assertThat(model.detailsProperty().get()).isNull();
        assertThat(model.problemProperty().get()).isEmpty();
        model.fail(other, "failed");
        assertThat(model.problemProperty().get()).isEqualTo("failed");
    }

    @Test
    void anotherRunOrNoAnswersCloseIt() {
        evaluation.clear();
        assertThat(model.openedProperty().get()).isNull();
        assertThat(model.detailsProperty().get()).isNull();
        KnownAnswers.show(evaluation, 4);
        model.open(opened);
        RunWeights run = KnownAnswers.run();
        evaluation.show(run);
        evaluation.finish(KnownAnswers.after(run, evaluation.splitProperty().get(), 1));
        assertThat(model.openedProperty().get()).isNull();
    }

    private static SampleDetails details(OpenedSample sample) {
        return new SampleDetails(sample, KnownAnswers.IMAGES, List.of(), new double[16], List.of());
    }
}
