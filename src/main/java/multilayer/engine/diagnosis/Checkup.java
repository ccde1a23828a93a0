package multilayer.engine.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Dataset;
import multilayer.engine.eval.DeadUnits;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.InferencePass;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.WeightHistory;

/** Looks into a run's network as it stood after its latest epoch, with a sample of the training images, on one thread. */
public final class Checkup {

    /** Images that are shown to the network: a unit that answers to 1 % of them is missed once in 13 times. */
    public static final int IMAGES = 256;

    private Checkup() {}

    /**
     * The signs of each layer from input to output.
     *
     * @param history with at least one epoch; the update ratio is known from the second on
     * @param images what the network was trained on
     */
    public static List<LayerSigns> of(NetworkSpec spec, WeightHistory history, int stepsPerEpoch, Dataset images) {
        WeightHistory.Kept latest = history.upTo(Integer.MAX_VALUE).orElseThrow();
        double[] ratios = Arrays.stream(history.updateRatios(latest))
                .map(perEpoch -> perEpoch / stepsPerEpoch)
                .toArray();
        return signs(spec, latest.tensors(), ratios, images);
    }

    private static List<LayerSigns> signs(
            NetworkSpec spec, List<NamedTensor> tensors, double[] ratios, Dataset images) {
        int count = Math.min(IMAGES, images.size());
        int[] rows = IntStream.range(0, count)
                .map(i -> (int) ((long) i * images.size() / count))
                .toArray();
        double input = inputSpread(images, rows);
        List<LayerSigns> signs = new ArrayList<>();
        try (WorkerPool pool = new WorkerPool(1, 1);
                Network network = Network.holding(spec, tensors);
                InferencePass pass = new InferencePass(network, count, pool)) {
            pass.batch().take(images, rows, 0, count);
            pass.run();
            for (int block = 0; block < spec.hidden().size(); block++) {
                int units = spec.hidden().get(block).units();
                float[] activations = new float[count * units];
                pass.activations(block, activations);
                boolean rectifies = spec.hidden().get(block).activation() == Activation.RELU;
                signs.add(new LayerSigns(
                        ratios[block],
                        rectifies ? DeadUnits.share(activations, units) : Double.NaN,
                        Spread.of(activations, count, units) / input));
            }
        }
        signs.add(new LayerSigns(ratios[spec.hidden().size()], Double.NaN, Double.NaN));
        return signs;
    }

    private static double inputSpread(Dataset images, int[] rows) {
        float[] pixels = new float[rows.length * images.features()];
        for (int i = 0; i < rows.length; i++) {
            images.gather(rows[i], pixels, i * images.features());
        }
        return Spread.of(pixels, rows.length, images.features());
    }
}
