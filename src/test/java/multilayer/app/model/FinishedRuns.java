package multilayer.app.model;

import java.util.List;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.WeightHistory;

/** Runs of the smallest network that kept the weights of their epochs. */
public final class FinishedRuns {

    private FinishedRuns() {}

    /** A run of two inputs, one unit and two classes that has finished some epochs. */
    public static RunWeights of(int epochs, Validation validation) {
        NetworkSpec spec = new NetworkSpec(2, List.of(HiddenBlock.relu(1)), 2, Initializer.HE_NORMAL);
        Experiment baseline = Preset.BASELINE.experiment();
        RunWeights run = new RunWeights(
                new Experiment(baseline.dataset(), spec, baseline.training().withValidation(validation)),
                new WeightHistory(1_000));
        goOn(run, epochs);
        return run;
    }

    /** Finishes epochs up to {@code epochs}. */
    public static void goOn(RunWeights run, int epochs) {
        for (int epoch = run.history().epochs().size() + 1; epoch <= epochs; epoch++) {
            try (Network network = Network.create(run.experiment().network(), epoch)) {
                run.history().add(epoch, network);
            }
        }
    }
}
