package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingAdviceTest {

    private final ExperimentModel model = new ExperimentModel(Preset.BASELINE.experiment());

    private List<Advice> advice() {
        return Advice.ofTraining(model.draftProperty().get());
    }

    @ParameterizedTest
    @EnumSource
    void noPresetIsQuestioned(Preset preset) {
        model.replace(preset.experiment());
        assertThat(advice()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theUsualRateOfAnOptimizerIsNotQuestioned(OptimizerKind kind) {
        model.set(TrainingSettings.OPTIMIZER, kind);
        model.set(TrainingSettings.LEARNING_RATE, kind.usualLearningRate());
        assertThat(advice()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RMSPROP", "ADAM", "ADAMW"})
    void aRateForSgdIsFarTooHighForAnAdaptiveOptimizerAndStaysUntilThePersonFollows(OptimizerKind kind) {
        model.set(TrainingSettings.OPTIMIZER, kind);

        assertThat(model.experimentProperty().get().training().learningRate()).isEqualTo(0.05);
        assertThat(advice()).extracting(Advice::kind).containsExactly(Advice.Kind.LEARNING_RATE_HIGH);
        Advice.Remedy<?> remedy = advice().get(0).remedy();
        assertThat(remedy).isNotNull();
        assertThat(remedy.label()).isEqualTo("Use 0.001");
        remedy.apply(model);

        assertThat(model.experimentProperty().get().training().learningRate()).isEqualTo(0.001);
        assertThat(advice()).isEmpty();
    }

    @Test
    void theSentenceNamesTheRateTheUsualOneAndTheOptimizer() {
        model.set(TrainingSettings.OPTIMIZER, OptimizerKind.ADAM);
        model.set(TrainingSettings.LEARNING_RATE, 0.1);
        assertThat(advice().get(0).sentence())
                .isEqualTo(
                        "A learning rate of 0.1 is far above the 0.001 that suits Adam: steps overshoot, and the loss may jump"
                                + " about or diverge.");
    }

    @ParameterizedTest
    @CsvSource({
        "SGD, 0.001, LEARNING_RATE_LOW",
        "SGD, 0.002,",
        "SGD, 1,",
        "SGD, 2, LEARNING_RATE_HIGH",
        "ADAM, 0.02,",
        "ADAM, 0.00003, LEARNING_RATE_LOW"
    })
    void onlyWhatIsFarOffIsQuestioned(OptimizerKind kind, double rate, Advice.Kind expected) {
        model.set(TrainingSettings.OPTIMIZER, kind);
        model.set(TrainingSettings.LEARNING_RATE, rate);
        assertThat(advice()).extracting(Advice::kind).isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
