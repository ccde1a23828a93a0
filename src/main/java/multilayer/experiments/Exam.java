package multilayer.experiments;

import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Experiment;

/** Opens the test set for a network that has been trained: the end of a search, once. */
@FunctionalInterface
public interface Exam {

    /**
     * Loss and accuracy on the test set.
     *
     * @param weights of the experiment's network
     * @throws IllegalArgumentException if they are not
     */
    Metrics test(Experiment experiment, List<NamedTensor> weights);
}
