package multilayer.app.hyperparameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LiveControls;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

class HyperparametersControllerTest {

    private final ExperimentModel model = new ExperimentModel(Preset.BASELINE.experiment());
    private final List<Double> told = new ArrayList<>();
    private final HyperparametersController controller = new HyperparametersController(model, new LiveControls() {
        @Override
        public void learningRate(double learningRate) {
            told.add(learningRate);
        }

        @Override
        public void dropoutRate(int block, double dropoutRate) {
            throw new AssertionError("not this panel's business: " + block + " " + dropoutRate);
        }
    });

    @Test
    void aRunIsToldOfTheLearningRateAndOfItsUndo() {
        model.set(TrainingSettings.LEARNING_RATE, 0.04);
        model.endEdit();
        assertThat(told).isEmpty();

        model.setLocked(true);
        controller.settings().slide(TrainingSettings.LEARNING_RATE, 0.5);
        model.undo();

        assertThat(told).containsExactly(0.5, 0.04);
    }

    @Test
    void theDiceDrawsASeedThatCanBeUndone() {
        controller.drawSeed();
        assertThat(model.experimentProperty().get().training().seed()).isBetween(0L, 999_999L);

        while (model.canUndoProperty().get()) {
            model.undo();
        }
        assertThat(model.experimentProperty().get().training().seed()).isEqualTo(1);
    }
}
