package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.value.ObservableValue;
import multilayer.app.evaluation.KnownAnswers;
import multilayer.engine.data.Split;
import multilayer.engine.train.Preset;
import multilayer.engine.train.WeightHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MissingAnswersTest {

    private final EvaluationModel model = new EvaluationModel();
    private final ObservableValue<@Nullable MissingAnswers> missing = MissingAnswers.in(model);

    @Test
    void aRunHasNoAnswersBeforeItsFirstEpochAndUntilTheyAreComputed() {
        assertThat(missing.getValue()).isEqualTo(MissingAnswers.NO_RUN);
        model.show(new RunWeights(Preset.BASELINE.experiment(), new WeightHistory(1)));
        assertThat(missing.getValue()).isEqualTo(MissingAnswers.NO_EPOCH);
        RunWeights run = KnownAnswers.run(Preset.BASELINE, 2);
        model.show(run);
        assertThat(missing.getValue()).isEqualTo(MissingAnswers.COMPUTING);
        model.finish(new KnownAnswers("a", "b").add(0, 0, 1).evaluate(run, 2, Split.VALIDATION));
        assertThat(missing.getValue()).isNull();
    }

    @Test
    void answersThatCannotBeComputedAreAProblem() {
        RunWeights run = KnownAnswers.run(Preset.BASELINE, 2);
        model.show(run);
        model.fail(run, "out of memory");
        assertThat(missing.getValue()).isEqualTo(MissingAnswers.PROBLEM);
    }

    @Test
    void theTestSetIsSealedUntilItIsOpenedUnlessTheRunIsValidatedOnIt() {
        model.splitProperty().set(Split.TEST);
        model.show(KnownAnswers.run(Preset.BASELINE, 2));
        assertThat(missing.getValue()).isEqualTo(MissingAnswers.SEALED);
        model.openTest();
        assertThat(missing.getValue()).isEqualTo(MissingAnswers.COMPUTING);
        model.show(KnownAnswers.run(Preset.BASELINE, 2));
        assertThat(missing.getValue()).isEqualTo(MissingAnswers.SEALED);
        model.show(KnownAnswers.run(Preset.D2L, 2));
        assertThat(missing.getValue()).isEqualTo(MissingAnswers.COMPUTING);
    }
}
