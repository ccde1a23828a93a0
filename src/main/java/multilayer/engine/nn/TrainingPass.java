package multilayer.engine.nn;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.parallel.WorkerPool;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one training step computes, with its memory set aside: gather, forward, loss, backward, gradients and
 * their use. The rows of the batch are cut into the pool's parts until all gradients of activations are known; then the
 * parameters are. A step without batch norm has two barriers, each batch norm adds two, and clipping adds one.
 */
public final class TrainingPass implements AutoCloseable {

    private final WorkerPool pool;
    private final Batch batch;
    private final List<HiddenPass> hidden = new ArrayList<>();
    private final OutputPass output;
    private final WorkerPool.Plan plan;
    private final long seed;
    private final double[] dropoutRates;

    /** Sets everything aside for gradients of any norm. */
    public TrainingPass(Network network, int capacity, ParameterUpdate update, long seed, WorkerPool pool) {
        this(network, capacity, update, 0, seed, pool);
    }

    /**
     * Sets everything aside.
     *
     * @param network whose parameters are read and updated
     * @param capacity the largest batch
     * @param update what becomes of gradients
     * @param gradientClip the largest norm that all gradients together may have; 0 for any
     * @param seed of the dropout masks
     */
    public TrainingPass(
            Network network, int capacity, ParameterUpdate update, double gradientClip, long seed, WorkerPool pool) {
        this.pool = pool;
        this.seed = seed;
        int parts = pool.parts();
        batch = new Batch(network.spec().inputs(), capacity, parts);
        NetworkSpec spec = network.spec();
        Matrix input = batch.inputs();
        for (int index = 0; index < spec.hidden().size(); index++) {
            HiddenPass pass = new HiddenPass(
                    spec.hidden().get(index),
                    network.dense(index),
                    network.batchNorm(index),
                    input,
                    batch,
                    parts,
                    true);
            hidden.add(pass);
            input = pass.output();
        }
        output = new OutputPass(network.dense(hidden.size()), input, batch, parts);
        dropoutRates =
                spec.hidden().stream().mapToDouble(HiddenBlock::dropoutRate).toArray();
        PhaseList phases = new PhaseList();
        forward(phases);
        backward(phases, network);
        gradients(phases, passes(network, update), gradientClip);
        plan = pool.plan(phases.phases());
    }

    private void forward(PhaseList phases) {
        phases.then(batch::gather);
        for (HiddenPass pass : hidden) {
            phases.then(pass::product);
            if (pass.norm() != null) {
                phases.then(pass::sumStatistics);
                phases.barrier();
            }
            phases.then(pass::activateForTraining);
        }
        phases.then(output::product);
        phases.then(output::lossAndGradient);
    }

    private void backward(PhaseList phases, Network network) {
        for (int layer = hidden.size(); layer > 0; layer--) {
            HiddenPass below = hidden.get(layer - 1);
            Matrix gradient = layer == hidden.size() ? output.gradient() : gradientOf(hidden.get(layer));
            phases.then(new BackwardProduct(network.dense(layer), gradient, gradientOf(below), batch, pool.parts()));
            phases.then(below::backwardActivation);
            if (below.norm() != null) {
                phases.barrier();
                phases.then(below::backwardNorm);
            }
        }
        phases.barrier();
    }

    /** Without a clip each part uses its gradients while they are in its cache; a clip has to know all of them first. */
    private void gradients(PhaseList phases, List<GradientPass> passes, double gradientClip) {
        if (gradientClip == 0) {
            passes.forEach(pass -> phases.then(pass::run));
            return;
        }
        GradientClip clip = new GradientClip(gradientClip, pool.parts());
        phases.then(clip::begin);
        passes.forEach(pass -> phases.then(part -> pass.compute(part, clip)));
        phases.barrier();
        passes.forEach(pass -> phases.then(part -> pass.update(part, clip.scale())));
    }

    private List<GradientPass> passes(Network network, ParameterUpdate update) {
        List<GradientPass> passes = new ArrayList<>();
        for (int layer = hidden.size(); layer >= 0; layer--) {
            boolean isOutput = layer == hidden.size();
            @Nullable HiddenPass pass = isOutput ? null : hidden.get(layer);
            passes.add(new GradientPass(
                    network.dense(layer),
                    isOutput ? null : network.batchNorm(layer),
                    pass == null ? null : pass.norm(),
                    layer == 0 ? batch.inputs() : hidden.get(layer - 1).output(),
                    pass == null ? output.gradient() : gradientOf(pass),
                    pass == null ? output.biasGradient() : pass.biasGradient(),
                    batch,
                    update,
                    pool.parts()));
        }
        return passes;
    }

    private static Matrix gradientOf(HiddenPass pass) {
        Matrix gradient = pass.gradient();
        if (gradient == null) {
            throw new IllegalStateException("a training pass keeps gradients");
        }
        return gradient;
    }

    /** Chooses the samples of the next step. */
    public Batch batch() {
        return batch;
    }

    /** Changes the dropout rate of one hidden block from the next step on. */
    public void dropoutRate(int block, double rate) {
        dropoutRates[block] = rate;
    }

    /**
     * Smooths the labels that gradients are taken at, from the next step on: their distribution is {@code (1 − ε)·onehot +
     * ε/classes}, as in PyTorch's {@code CrossEntropyLoss(label_smoothing=ε)}. {@link #lossSum} stays the cross-entropy of
     * the labels themselves.
     *
     * @param smoothing ε in [0, 1); 0, as at first, leaves labels alone. Szegedy et al. 2016, section 7
     */
    public void smoothLabels(double smoothing) {
        output.smoothLabels(smoothing);
    }

    /**
     * Makes one step on the batch that was taken.
     *
     * @param step number of the step in its run; with the seed it decides the dropout masks
     */
    public void step(long step) {
        for (int block = 0; block < dropoutRates.length; block++) {
            hidden.get(block).drop(dropoutRates[block], DropoutMasks.key(seed, step, block));
        }
        pool.run(plan);
    }

    /** Sum of the losses of the last step's samples, in nats. */
    public double lossSum() {
        return output.lossSum();
    }

    /** Samples of the last step whose largest logit was their class. */
    public int correct() {
        return output.correct();
    }

    @Override
    public void close() {
        hidden.forEach(HiddenPass::close);
        output.close();
        batch.close();
    }
}
