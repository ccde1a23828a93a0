package multilayer.app.model;

import java.util.List;
import multilayer.engine.eval.Histogram;
import multilayer.engine.eval.LayerStatistics;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Preset;
import multilayer.engine.train.WeightHistory;

/** Runs with weights of several epochs, of a network with two inputs, three ReLUs and two classes, and what is known of them. */
public final class EpochsOfWeights {

    private static final NetworkSpec SPEC = new NetworkSpec(2, List.of(HiddenBlock.relu(3)), 2, Initializer.HE_NORMAL);

    private EpochsOfWeights() {}

    /** A run that keeps the given epochs. */
    public static RunWeights run(int... epochs) {
        WeightHistory history = new WeightHistory(1 << 20);
        for (int epoch : epochs) {
            add(history, epoch);
        }
        return new RunWeights(Preset.BASELINE.experiment().withNetwork(SPEC), history);
    }

    /** Another epoch of a run is finished. */
    public static void add(WeightHistory history, int epoch) {
        try (Network network = Network.create(SPEC, epoch)) {
            history.add(epoch, network);
        }
    }

    /** What might be known of an epoch: weights from −epoch to epoch, one dead unit of three, a ratio of 1 / epoch. */
    public static EpochStatistics statistics(RunWeights run, int epoch) {
        Histogram histogram = new Histogram(-epoch, epoch, new int[] {1, 2});
        LayerStatistics dense = new LayerStatistics(
                "dense1", 2, histogram, histogram, histogram, epoch, new double[3], new boolean[] {true, false, false});
        LayerStatistics output =
                new LayerStatistics("output", 3, histogram, histogram, histogram, epoch, new double[2], new boolean[0]);
        return new EpochStatistics(
                run, epoch, 512, 1, 2, List.of(dense, output), new double[] {1.0 / epoch, Double.NaN});
    }
}
