package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilayer.engine.optim.LearningRateSchedule.Shape;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

class ScheduleCurveTest {

    private final ExperimentModel model = new ExperimentModel(Preset.BASELINE.experiment());

    private ScheduleCurve curve() {
        return ScheduleCurve.of(model.draftProperty().get().training(), 101);
    }

    @Test
    void aConstantScheduleStaysAtTheLearningRate() {
        assertThat(curve().learningRates()).containsOnly(0.05);
        assertThat(curve().epochs()).isEqualTo(10);
    }

    @Test
    void aCosineWithWarmUpStartsAndEndsAtZero() {
        model.set(TrainingSettings.SCHEDULE, Shape.COSINE);
        model.set(TrainingSettings.WARMUP_EPOCHS, 2.0);

        assertThat(curve().first()).isZero();
        assertThat(curve().highest()).isCloseTo(0.05, within(1e-9));
        assertThat(curve().last()).isCloseTo(0, within(1e-9));
        assertThat(curve().learningRates()[10]).isCloseTo(0.025, within(1e-9));
    }

    @Test
    void theEndOfAStepScheduleIsItsLastStepAndNotTheOneAfter() {
        model.set(TrainingSettings.SCHEDULE, Shape.STEP);

        assertThat(curve().last()).isEqualTo(0.025);
    }
}
