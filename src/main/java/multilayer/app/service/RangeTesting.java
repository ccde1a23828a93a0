package multilayer.app.service;

import java.util.function.Consumer;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import multilayer.engine.train.TrainingControl;

/** What a {@link FinderService} drives: the engine, or a script in a test. */
@FunctionalInterface
interface RangeTesting {

    /** Tests until enough is seen or until stopped, telling each step. */
    RangeTest run(Experiment experiment, TrainingControl control, Consumer<RangePoint> listener) throws Exception;
}
