package multilayer.engine.train;

import multilayer.engine.data.TrainTest;
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

    /**
     * Makes sure that the network can be fed with some data.
     *
     * @throws IllegalArgumentException if its inputs or outputs are not those of the data
     */
    public void requireFit(TrainTest data) {
        int features = data.train().features();
        int classes = data.train().classNames().size();
        if (network.inputs() != features || network.outputs() != classes) {
            throw new IllegalArgumentException("%s needs a network with %d inputs and %d outputs: %s"
                    .formatted(data.train().name(), features, classes, network.shape()));
        }
    }
}
