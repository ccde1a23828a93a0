package multilayer.engine.train;

import multilayer.engine.nn.NetworkSpec;

/**
 * All that is needed to repeat a run: which network, on which data, trained how. This is what a project file holds.
 *
 * @param dataset the data set's name in its catalog, for example {@code fashion-mnist}
 */
public record Experiment(String dataset, NetworkSpec network, TrainingConfig training) {

    public Experiment withNetwork(NetworkSpec network) {
        return new Experiment(dataset, network, training);
    }

    public Experiment withTraining(TrainingConfig training) {
        return new Experiment(dataset, network, training);
    }
}
