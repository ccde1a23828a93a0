package multilayer.engine.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import multilayer.engine.Seeds;
import multilayer.engine.data.Samples;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.InferencePass;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.Parameter;
import multilayer.engine.nn.TrainingPass;
import multilayer.engine.parallel.WorkerPool;

/**
 * Looks into a network's layers while it answers a small sample. Activations are those of inference, with batch norm by its running
 * statistics. Gradients are those of a training step on the whole sample, with batch norm by the sample's statistics, but of the
 * cross-entropy alone: without dropout, weight decay and label smoothing.
 */
public final class LayerProbe {

    /** Bins of a layer's histograms. */
    static final int BINS = 60;

    private static final int BOUND_BINS = 1_000;
    private static final double BOUND_SHARE = 0.99;

    private final Network network;
    private final int[] rows;
    private final InferencePass answers;
    private final Map<String, Parameter> parameters;

    private LayerProbe(Network network, int[] rows, InferencePass answers) {
        this.network = network;
        this.rows = rows;
        this.answers = answers;
        parameters = network.parameters().stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
    }

    /**
     * Draws the rows of a sample, always the same ones of the same rows.
     *
     * @param rows to draw from
     * @param size how many; all of them if there are fewer
     * @param seed the run's
     * @return ascending
     */
    public static int[] sample(int[] rows, int size, long seed) {
        if (rows.length <= size) {
            return rows.clone();
        }
        return new Random(Seeds.mix(seed, Seeds.PROBE, 0))
                .ints(0, rows.length)
                .distinct()
                .limit(size)
                .map(index -> rows[index])
                .sorted()
                .toArray();
    }

    /**
     * The layers from the first to the output.
     *
     * @param network keeps its parameters; its gradients and the running statistics of its batch norms change
     * @param rows which of {@code samples}; at least one
     */
    public static List<LayerStatistics> layers(Network network, Samples samples, int[] rows, WorkerPool pool) {
        int blocks = network.spec().hidden().size();
        try (InferencePass answers = new InferencePass(network, rows.length, pool);
                TrainingPass gradients =
                        new TrainingPass(network, rows.length, (parameter, from, to, scale, part) -> {}, 0, pool)) {
            answers.batch().take(samples, rows, 0, rows.length);
            answers.run();
            for (int block = 0; block < blocks; block++) {
                gradients.dropoutRate(block, 0);
            }
            gradients.batch().take(samples, rows, 0, rows.length);
            gradients.step(1);
            LayerProbe probe = new LayerProbe(network, rows, answers);
            List<LayerStatistics> layers = new ArrayList<>();
            for (int block = 0; block < blocks; block++) {
                layers.add(probe.hidden(block));
            }
            layers.add(probe.output());
            return layers;
        }
    }

    private LayerStatistics hidden(int index) {
        HiddenBlock block = network.spec().hidden().get(index);
        float[] activations = new float[rows.length * block.units()]; // [rows, units]
        answers.activations(index, activations);
        boolean[] dead =
                block.activation() == Activation.RELU ? DeadUnits.of(activations, block.units()) : new boolean[0];
        return layer("dense" + (index + 1), block.units(), activations, dead);
    }

    private LayerStatistics output() {
        int classes = network.spec().outputs();
        float[] logits = new float[rows.length * classes]; // [rows, classes]
        float[] one = new float[classes];
        for (int row = 0; row < rows.length; row++) {
            answers.logits(row, one);
            System.arraycopy(one, 0, logits, row * classes, classes);
        }
        return layer("output", classes, logits, new boolean[0]);
    }

    private LayerStatistics layer(String name, int units, float[] activations, boolean[] dead) {
        Parameter weight = parameters.get(name + ".weight");
        if (weight == null) {
            throw new IllegalStateException(name + " has no weights");
        }
        float[] weights = weight.value().toArray(); // [inputs, units]
        return new LayerStatistics(
                name,
                weights.length / units,
                Histogram.of(weights, BINS),
                Histogram.of(activations, BINS),
                Histogram.of(weight.gradient().toArray(), BINS),
                Histogram.of(absolute(weights), BOUND_BINS).quantile(BOUND_SHARE),
                norms(weights, units),
                dead);
    }

    private static float[] absolute(float[] values) {
        float[] absolute = new float[values.length];
        for (int index = 0; index < values.length; index++) {
            absolute[index] = Math.abs(values[index]);
        }
        return absolute;
    }

    private static double[] norms(float[] weights, int units) {
        double[] norms = new double[units];
        for (int index = 0; index < weights.length; index++) {
            norms[index % units] += (double) weights[index] * weights[index];
        }
        for (int unit = 0; unit < units; unit++) {
            norms[unit] = Math.sqrt(norms[unit]);
        }
        return norms;
    }
}
