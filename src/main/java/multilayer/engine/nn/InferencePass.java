package multilayer.engine.nn;

import multilayer.engine.parallel.WorkerPool;

/** What a network answers: no dropout, batch norm by its running statistics. Rows do not influence one another. */
public final class InferencePass implements AutoCloseable {

    private final WorkerPool pool;
    private final Batch batch;
    private final HiddenPass[] hidden;
    private final OutputPass output;
    private final WorkerPool.Plan plan;

    /**
     * Sets memory aside.
     *
     * @param capacity the most samples at a time
     */
    public InferencePass(Network network, int capacity, WorkerPool pool) {
        this.pool = pool;
        int parts = pool.parts();
        batch = new Batch(network.spec().inputs(), capacity, parts);
        hidden = new HiddenPass[network.spec().hidden().size()];
        PhaseList phases = new PhaseList();
        phases.then(batch::gather);
        Matrix input = batch.inputs();
        for (int index = 0; index < hidden.length; index++) {
            HiddenBlock block = network.spec().hidden().get(index);
            HiddenPass pass =
                    new HiddenPass(block, network.dense(index), network.batchNorm(index), input, batch, parts, false);
            hidden[index] = pass;
            input = pass.output();
            phases.then(pass::product);
            phases.then(pass::activateForInference);
        }
        output = new OutputPass(network.dense(hidden.length), input, batch, parts);
        phases.then(output::product);
        phases.then(output::loss);
        plan = pool.plan(phases.phases());
    }

    /** Chooses the samples. */
    public Batch batch() {
        return batch;
    }

    /** Computes on the batch that was taken. */
    public void run() {
        pool.run(plan);
    }

    /** Sum of the losses of the batch, in nats. */
    public double lossSum() {
        return output.lossSum();
    }

    /**
     * Copies the logits of one sample.
     *
     * @param row counts the samples of the batch, from 0
     * @param target receives a float for each class
     */
    public void logits(int row, float[] target) {
        output.logits(row, target);
    }

    /**
     * Copies what the units of a hidden block gave to the batch, after the activation.
     *
     * @param block counts the hidden blocks from 0
     * @param target receives a float for each unit of each sample, [size, units] row by row
     */
    public void activations(int block, float[] target) {
        Matrix output = hidden[block].output();
        output.read(0, target, batch.size() * output.columns());
    }

    /** Samples of the batch whose largest logit is their class. */
    public int correct() {
        return output.correct();
    }

    @Override
    public void close() {
        for (HiddenPass pass : hidden) {
            pass.close();
        }
        output.close();
        batch.close();
    }
}
