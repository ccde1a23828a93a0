package multilayer.app.common;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

class SettingControllerTest {

    private final ExperimentModel model = new ExperimentModel(Preset.BASELINE.experiment());
    private final SettingController controller = new SettingController(model);

    private double learningRate() {
        return model.experimentProperty().get().training().learningRate();
    }

    private void type(String... texts) {
        for (String text : texts) {
            controller.type(TrainingSettings.LEARNING_RATE, text);
        }
    }

    @Test
    void typingIsOneStepHoweverManyKeysItTakes() {
        type("0", "0.", "0.2", "0.25");
        assertThat(learningRate()).isEqualTo(0.25);
        controller.finish(TrainingSettings.LEARNING_RATE, "0.25");

        model.undo();

        assertThat(learningRate()).isEqualTo(0.05);
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void aTextOutOfBoundsIsAProblemUntilItIsMended() {
        type("1000");
        assertThat(model.problemProperty().get()).isEqualTo("Learning rate must be in (0, 100]: 1000");
        controller.finish(TrainingSettings.LEARNING_RATE, "1000");
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(learningRate()).isEqualTo(0.05);

        type("100");

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(learningRate()).isEqualTo(100);
    }

    @Test
    void aRunFeelsWhatIsTypedOnlyWhenItIsDone() {
        model.setLocked(true);
        type("5", "5e", "5e-", "5e-3");
        assertThat(learningRate()).isEqualTo(0.05);
        assertThat(model.problemProperty().get()).isEmpty();

        controller.finish(TrainingSettings.LEARNING_RATE, "5e-3");

        assertThat(learningRate()).isEqualTo(0.005);
    }

    @Test
    void arrowKeysStep() {
        controller.step(TrainingSettings.EPOCHS, 1);
        controller.step(TrainingSettings.EPOCHS, 1);
        assertThat(model.experimentProperty().get().training().epochs()).isEqualTo(12);

        model.undo();
        assertThat(model.experimentProperty().get().training().epochs()).isEqualTo(10);
    }

    @Test
    void twoChoicesAreTwoSteps() {
        controller.choose(TrainingSettings.SEED, 5.0);
        controller.choose(TrainingSettings.SEED, 6.0);

        model.undo();

        assertThat(model.experimentProperty().get().training().seed()).isEqualTo(5);
    }
}
