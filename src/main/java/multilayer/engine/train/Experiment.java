package multilayer.engine.train;

import multilayer.engine.data.LabelEdits;
import multilayer.engine.data.Partition;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.NetworkSpec;

/**
 * All that is needed to repeat a run: which network, on which data, trained how. This is what a project file holds.
 *
 * @param dataset the data set's name in its catalog, for example {@code fashion-mnist}
 * @param labels which training rows do not count, or count with another class
 */
public record Experiment(String dataset, NetworkSpec network, TrainingConfig training, LabelEdits labels) {

    /** An experiment on the labels as they are published. */
    public Experiment(String dataset, NetworkSpec network, TrainingConfig training) {
        this(dataset, network, training, LabelEdits.NONE);
    }

    public Experiment withNetwork(NetworkSpec network) {
        return new Experiment(dataset, network, training, labels);
    }

    public Experiment withTraining(TrainingConfig training) {
        return new Experiment(dataset, network, training, labels);
    }

    public Experiment withLabels(LabelEdits labels) {
        return new Experiment(dataset, network, training, labels);
    }

    /**
     * What a run of this trains on and is validated on, edits of labels included.
     *
     * @throws IllegalArgumentException if an edit is about a row or a class that the data do not have
     */
    public Partition partition(TrainTest data) {
        return Partition.of(data, training.validation(), labels, training.seed());
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
