package multilayer.app.model.labs;

import java.util.List;
import multilayer.engine.train.EpochEvent;
import multilayer.experiments.lab.LabTrial;

/**
 * The epochs of one run of a lab.
 *
 * @param over whether there will be no more
 */
public record LearningCurve(LabTrial trial, List<EpochEvent> epochs, boolean over) {
    public LearningCurve {
        epochs = List.copyOf(epochs);
    }
}
