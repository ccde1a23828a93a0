package multilayer.app.service;

import multilayer.app.model.Evaluation;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.Split;

/** What an {@link EvaluationService} drives: the engine, or a script in a test. Used by the evaluating thread alone. */
public interface Evaluating {

    /** What the run's network answers after an epoch, to all samples of a split. */
    Evaluation evaluate(RunWeights weights, int epoch, Split split) throws Exception;
}
