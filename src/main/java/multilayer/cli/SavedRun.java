package multilayer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.Network;
import multilayer.engine.train.Experiment;
import multilayer.store.ProjectFile;
import multilayer.store.RunFolder;
import multilayer.store.Weights;
import multilayer.text.Messages;

/**
 * What a run left behind: its weights, and the project that they were trained by.
 *
 * @param name what errors call it: the file of the weights, or the run in the history
 */
record SavedRun(String name, Experiment experiment, List<NamedTensor> tensors) {

    /**
     * Reads weights and the project beside them.
     *
     * @throws IllegalArgumentException with a sentence, if there is no project beside the weights
     * @throws IOException with a sentence, if either cannot be read
     */
    static SavedRun read(Path file) throws IOException {
        List<NamedTensor> tensors = Weights.read(file);
        Path project = file.resolveSibling(RunFolder.PROJECT);
        if (!Files.isRegularFile(project)) {
            throw new IllegalArgumentException(Messages.text("cli.evaluate.noProject", RunFolder.PROJECT, file));
        }
        return new SavedRun(file.toString(), ProjectFile.read(project), tensors);
    }

    /**
     * The trained network, to be closed by the caller.
     *
     * @throws IllegalArgumentException with a sentence, if the weights are not those of the project's network, or that
     *     does not take the data
     */
    Network network(TrainTest data) {
        Network network = Network.create(experiment.network(), 0);
        try {
            experiment.requireFit(data);
            network.load(tensors);
            requireNothingElse(network);
            return network;
        } catch (IllegalArgumentException e) {
            network.close();
            String sentence = Messages.text("cli.evaluate.misfit", name, RunFolder.PROJECT, Complaints.reason(e));
            throw new IllegalArgumentException(sentence, e);
        }
    }

    /** Weights of a deeper network hold all that a shallow one asks for, and are not its weights. */
    private void requireNothingElse(Network network) {
        Set<String> known = network.tensors().stream().map(NamedTensor::name).collect(Collectors.toSet());
        for (NamedTensor tensor : tensors) {
            if (!known.contains(tensor.name())) {
                String shape = experiment.network().shape();
                throw new IllegalArgumentException(Messages.text("cli.evaluate.surplus", tensor.name(), shape));
            }
        }
    }
}
