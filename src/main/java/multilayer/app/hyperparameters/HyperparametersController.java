package multilayer.app.hyperparameters;

import java.util.random.RandomGenerator;
import multilayer.app.common.SettingController;
import multilayer.app.model.Advice;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LiveControls;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.train.Experiment;

/** What a person does in the panel of hyperparameters. */
public final class HyperparametersController {

    /** Seeds that fit their field and can be remembered. */
    private static final int SEEDS = 1_000_000;

    private final ExperimentModel model;
    private final LiveControls live;
    private final SettingController settings;
    private final RandomGenerator random = RandomGenerator.getDefault();

    /** @param live is told of a learning rate that changes, or is undone, while a run is going */
    public HyperparametersController(ExperimentModel model, LiveControls live) {
        this.model = model;
        this.live = live;
        this.settings = new SettingController(model);
        model.experimentProperty().addListener((property, old, now) -> tellLearningRate(old, now));
    }

    SettingController settings() {
        return settings;
    }

    /** Does what an advice proposes. */
    public void follow(Advice.Remedy<?> remedy) {
        remedy.apply(model);
    }

    /** Draws another seed. */
    public void drawSeed() {
        settings.choose(TrainingSettings.SEED, (double) random.nextInt(SEEDS));
    }

    private void tellLearningRate(Experiment old, Experiment now) {
        double learningRate = now.training().learningRate();
        if (model.lockedProperty().get() && learningRate != old.training().learningRate()) {
            live.learningRate(learningRate);
        }
    }
}
