package multilayer.experiments.space;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;

/** Changes to the network of an experiment. */
final class Blocks {

    private Blocks() {}

    static Experiment each(Experiment experiment, UnaryOperator<HiddenBlock> change) {
        NetworkSpec network = experiment.network();
        return experiment.withNetwork(
                network.withHidden(network.hidden().stream().map(change).toList()));
    }

    static Experiment output(Experiment experiment, Initializer initializer) {
        NetworkSpec network = experiment.network();
        return experiment.withNetwork(
                new NetworkSpec(network.inputs(), network.hidden(), network.outputs(), initializer));
    }

    /** Hidden layers of these widths; the rest as in the layer that stood in their place, or in the last one before it. */
    static Experiment widths(Experiment experiment, List<Integer> units) {
        List<HiddenBlock> before = experiment.network().hidden();
        List<HiddenBlock> hidden = new ArrayList<>();
        for (int index = 0; index < units.size(); index++) {
            HiddenBlock like = before.isEmpty() ? HiddenBlock.relu(1) : before.get(Math.min(index, before.size() - 1));
            hidden.add(like.withUnits(units.get(index)));
        }
        return experiment.withNetwork(experiment.network().withHidden(hidden));
    }
}
