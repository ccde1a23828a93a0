package multilayer.app.service;

import multilayer.app.model.EpochStatistics;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Partition;
import multilayer.engine.eval.LayerProbe;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.WeightHistory.Kept;

/** Looks into layers with the engine, on one thread: a run that is going has the cores. */
public final class EngineProbing implements Probing {

    /** Images of the sample: enough that a unit silent for all of them is dead, few enough to cost what two steps cost. */
    private static final int SAMPLE = 512;

    private final PartedData data;
    private final NativeLibraries libraries;

    public EngineProbing(PartedData data, NativeLibraries libraries) {
        this.data = data;
        this.libraries = libraries;
    }

    @Override
    public EpochStatistics probe(RunWeights weights, int epoch) throws InterruptedException {
        libraries.awaitWindow();
        Partition parts = data.partition(weights.experiment());
        Dataset images = parts.source();
        int[] rows = LayerProbe.sample(
                parts.train(), SAMPLE, weights.experiment().training().seed());
        Kept kept = weights.kept(epoch);
        try (Network network = Network.holding(weights.experiment().network(), kept.tensors());
                WorkerPool pool = new WorkerPool(1, 1)) {
            return new EpochStatistics(
                    weights,
                    kept.epoch(),
                    rows.length,
                    images.rows(),
                    images.columns(),
                    LayerProbe.layers(network, images, rows, pool),
                    weights.history().updateRatios(kept));
        }
    }
}
