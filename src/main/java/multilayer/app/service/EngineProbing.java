package multilayer.app.service;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import multilayer.app.model.EpochStatistics;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Partition;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.LayerProbe;
import multilayer.engine.eval.UpdateRatio;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.WeightHistory.Kept;
import org.jspecify.annotations.Nullable;

/** Looks into layers with the engine, on one thread: a run that is going has the cores. */
public final class EngineProbing implements Probing {

    /** Images of the sample: enough that a unit silent for all of them is dead, few enough to cost what two steps cost. */
    private static final int SAMPLE = 512;

    private final Function<String, TrainTest> source;
    private final NativeLibraries libraries;
    private @Nullable Sample sample;

    /** The rows that a run's activations and gradients are of. */
    private record Sample(Experiment experiment, Dataset images, int[] rows) {}

    /**
     * Looks into runs on data sets.
     *
     * @param source finds a data set by its name
     */
    public EngineProbing(Function<String, TrainTest> source, NativeLibraries libraries) {
        this.source = source;
        this.libraries = libraries;
    }

    @Override
    public EpochStatistics probe(RunWeights weights, int epoch) throws InterruptedException {
        libraries.awaitWindow();
        Sample drawn = sample(weights.experiment());
        Dataset images = drawn.images();
        int[] rows = drawn.rows();
        Kept kept = weights.history().upTo(epoch).orElseThrow();
        try (Network network = Network.create(weights.experiment().network(), 0);
                WorkerPool pool = new WorkerPool(1, 1)) {
            network.load(kept.tensors());
            return new EpochStatistics(
                    weights,
                    kept.epoch(),
                    rows.length,
                    images.rows(),
                    images.columns(),
                    LayerProbe.layers(network, images, rows, pool),
                    updateRatios(weights, kept));
        }
    }

    /** Parting the data takes as long as looking into the layers, and is the same for all epochs of a run. */
    private Sample sample(Experiment experiment) {
        Sample last = sample;
        if (last != null && last.experiment().equals(experiment)) {
            return last;
        }
        Partition partition = experiment.partition(source.apply(experiment.dataset()));
        int[] rows = LayerProbe.sample(
                partition.train(), SAMPLE, experiment.training().seed());
        sample = new Sample(experiment, partition.source(), rows);
        return sample;
    }

    private static double[] updateRatios(RunWeights weights, Kept kept) {
        Optional<Kept> before = weights.history().upTo(kept.epoch() - 1);
        if (before.isEmpty()) {
            double[] none = new double[weights.experiment().network().hidden().size() + 1];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return UpdateRatio.perEpoch(
                before.get().tensors(),
                kept.tensors(),
                kept.epoch() - before.get().epoch());
    }
}
