package multilayer.app.service;

import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingModel;

/** A service without an engine, for the screens that call it. */
public final class ScriptedService {

    private ScriptedService() {}

    public static TrainingService of(ExperimentModel experiment, TrainingModel model, int stepsPerEpoch) {
        return new TrainingService(
                experiment, model, new ScriptedTraining(stepsPerEpoch), RunKeeping.nothing(), FxThread.platform());
    }
}
