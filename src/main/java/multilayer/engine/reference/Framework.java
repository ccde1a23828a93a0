package multilayer.engine.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.api.OutAndGrad;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The same network as a SameDiff graph: what is written here is the way from the inputs to the loss, and the framework
 * finds the gradients. The update is applied by hand, because the learning rate may differ from step to step.
 *
 * <p>SameDiff keeps arrays for later steps: its memory grows over the first hundreds of steps and then stays. It writes a
 * line to standard output for every operation that it differentiates, once, at the first step.
 */
public final class Framework implements ReferenceModel {

    private static final String INPUTS = "inputs";
    private static final String LABELS = "labels";
    private static final String LOSS = "loss";
    private static final double STATISTICS_MOMENTUM = 0.1;

    private final NetworkSpec spec;
    private final ModelState state;
    private final UpdateRule rule;
    private final SameDiff graph = SameDiff.create();
    private final List<String> outputs = new ArrayList<>();

    /**
     * A model with copies of the given parameters.
     *
     * @param initial as {@link multilayer.engine.nn.Network#tensors} has them
     * @throws IllegalArgumentException if a tensor is missing or has another shape, or there is no rule for the optimizer
     */
    public Framework(NetworkSpec spec, OptimizerSpec optimizer, List<NamedTensor> initial) {
        this.spec = spec;
        rule = UpdateRule.of(optimizer);
        state = new ModelState(spec, initial);
        SDVariable x = graph.placeHolder(INPUTS, DataType.FLOAT, -1, spec.inputs());
        for (int index = 0; index < spec.hidden().size(); index++) {
            x = hidden(index, x);
        }
        crossEntropy(dense("output", x));
        outputs.add(LOSS);
    }

    /** The mean of −log softmax at the samples' classes, which are given one-hot; logits [batch, classes]. */
    private void crossEntropy(SDVariable logits) {
        SDVariable labels = graph.placeHolder(LABELS, DataType.FLOAT, -1, spec.outputs());
        graph.nn.logSoftmax(logits).mul(labels).sum(1).neg().mean(LOSS);
        graph.setLossVariables(LOSS);
    }

    /** dense → optional batch norm → activation → optional dropout; [batch, in] → [batch, units]. */
    private SDVariable hidden(int index, SDVariable x) {
        HiddenBlock block = spec.hidden().get(index);
        SDVariable h = dense("dense" + (index + 1), x);
        if (block.batchNorm()) {
            h = batchNorm("batchNorm" + (index + 1), h);
        }
        h = GraphActivation.apply(graph, block.activation(), h);
        return block.dropoutRate() > 0 ? h.mul(graph.placeHolder(mask(index), DataType.FLOAT, -1, block.units())) : h;
    }

    private SDVariable dense(String name, SDVariable x) {
        return x.mmul(parameter(name + ".weight")).add(parameter(name + ".bias"));
    }

    /**
     * Ioffe &amp; Szegedy 2015, Algorithm 1, from elementary operations: SameDiff's own batch norm takes mean and variance
     * for constants of the batch.
     */
    private SDVariable batchNorm(String name, SDVariable z) {
        SDVariable mean = z.mean(batchMean(name), 0); // [units]
        SDVariable centred = z.sub(mean);
        SDVariable variance = graph.math.square(centred).mean(batchVariance(name), 0); // [units]
        outputs.add(batchMean(name));
        outputs.add(batchVariance(name));
        double epsilon = state.get(name + ".epsilon").getDouble(0);
        return centred.div(graph.math.sqrt(variance.add(epsilon)))
                .mul(parameter(name + ".gamma"))
                .add(parameter(name + ".beta"));
    }

    private SDVariable parameter(String name) {
        return graph.var(name, state.get(name));
    }

    private static String mask(int block) {
        return "mask" + (block + 1);
    }

    private static String batchMean(String norm) {
        return norm + ".batchMean";
    }

    private static String batchVariance(String norm) {
        return norm + ".batchVariance";
    }

    @Override
    public double step(Minibatch batch, double learningRate) {
        OutAndGrad result = run(batch);
        Map<String, INDArray> out = result.getOutputs();
        for (String name : state.parameters()) {
            INDArray gradient = ModelState.find(result.getGradients(), name);
            rule.update(name, graph.getVariable(name).getArr(), gradient, learningRate);
        }
        for (int index = 0; index < spec.hidden().size(); index++) {
            if (spec.hidden().get(index).batchNorm()) {
                updateStatistics("batchNorm" + (index + 1), out, batch.size());
            }
        }
        double loss = ModelState.find(out, LOSS).getDouble(0);
        close(result.getGradients().values());
        close(out.values());
        return loss;
    }

    /** Moves the running mean and variance a tenth of the way; the variance is the unbiased one there. */
    private void updateStatistics(String norm, Map<String, INDArray> out, int samples) {
        INDArray mean = ModelState.find(out, batchMean(norm));
        INDArray unbiased = ModelState.find(out, batchVariance(norm)).muli((double) samples / Math.max(samples - 1, 1));
        approach(state.get(norm + ".mean"), mean);
        approach(state.get(norm + ".variance"), unbiased);
    }

    private static void approach(INDArray running, INDArray batch) {
        running.addi(batch.subi(running).muli(STATISTICS_MOMENTUM));
    }

    @Override
    public List<NamedTensor> gradients(Minibatch batch) {
        OutAndGrad result = run(batch);
        List<NamedTensor> gradients = state.parameters().stream()
                .map(name -> ModelState.tensor(name, ModelState.find(result.getGradients(), name)))
                .toList();
        close(result.getGradients().values());
        close(result.getOutputs().values());
        return gradients;
    }

    /** Outputs and gradients on one batch; whoever asks has to close them. */
    private OutAndGrad run(Minibatch batch) {
        batch.requireFit(spec);
        Map<String, INDArray> placeholders = new HashMap<>();
        placeholders.put(INPUTS, rows(batch.inputs(), batch.size(), spec.inputs()));
        placeholders.put(LABELS, rows(batch.oneHot(spec.outputs()), batch.size(), spec.outputs()));
        for (int index = 0; index < spec.hidden().size(); index++) {
            HiddenBlock block = spec.hidden().get(index);
            if (block.dropoutRate() > 0) {
                placeholders.put(mask(index), rows(batch.masks().get(index), batch.size(), block.units()));
            }
        }
        OutAndGrad result = graph.calculateGradientsAndOutputs(placeholders, outputs, state.parameters());
        close(placeholders.values());
        return result;
    }

    private static INDArray rows(float[] values, int rows, int columns) {
        return Nd4j.create(values, new long[] {rows, columns}, 'c');
    }

    /** Frees arrays at once: the garbage collector does not feel how much memory stands behind them. */
    private static void close(Collection<INDArray> arrays) {
        arrays.forEach(INDArray::close);
    }

    @Override
    public List<NamedTensor> tensors() {
        return state.tensors();
    }

    @Override
    public void close() {
        rule.close();
        state.close();
    }
}
