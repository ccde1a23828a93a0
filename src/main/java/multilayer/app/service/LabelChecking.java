package multilayer.app.service;

import java.util.function.Consumer;
import multilayer.app.model.LabelFindings;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.LabelCheck;
import multilayer.engine.train.TrainingControl;

/** What a {@link LabelCheckService} drives: the engine, or a script in a test. */
@FunctionalInterface
interface LabelChecking {

    /** Checks until all labels are judged or until stopped, telling each epoch. */
    LabelFindings check(Experiment experiment, TrainingControl control, Consumer<LabelCheck.Progress> listener)
            throws Exception;
}
