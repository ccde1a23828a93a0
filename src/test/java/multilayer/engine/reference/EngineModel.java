package multilayer.engine.reference;

import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Samples;
import multilayer.engine.nn.KeepGradients;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.nn.TrainingPass;
import multilayer.engine.optim.Optimizer;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.parallel.WorkerPool;

/** The engine as a reference model, so that all three can be asked alike. Its masks are its own, by seed and step. */
final class EngineModel implements ReferenceModel {

    private static final int PARTS = 3;

    private final NetworkSpec spec;
    private final WorkerPool pool = new WorkerPool(PARTS, 2);
    private final Network network;
    private final Optimizer optimizer;
    private final TrainingPass training;
    private final TrainingPass measuring;
    private long step = 1;

    EngineModel(NetworkSpec spec, OptimizerSpec optimizer, int capacity, long seed) {
        this.spec = spec;
        network = Network.create(spec, seed);
        this.optimizer = optimizer.create(network.parameters(), PARTS);
        training = new TrainingPass(network, capacity, this.optimizer, seed, pool);
        measuring = new TrainingPass(network, capacity, new KeepGradients(), seed, pool);
    }

    @Override
    public double step(Minibatch batch, double learningRate) {
        optimizer.beginStep(learningRate);
        run(training, batch);
        step++;
        return training.lossSum() / batch.size();
    }

    /** As the next step would have them. Batch norm's running statistics move, so this comes last. */
    @Override
    public List<NamedTensor> gradients(Minibatch batch) {
        run(measuring, batch);
        return network.parameters().stream()
                .map(parameter -> new NamedTensor(
                        parameter.name(), new int[0], parameter.gradient().toArray()))
                .toList();
    }

    private void run(TrainingPass pass, Minibatch batch) {
        int[] rows = IntStream.range(0, batch.size()).toArray();
        pass.batch().take(new Rows(batch, spec.inputs()), rows, 0, batch.size());
        pass.step(step);
    }

    @Override
    public List<NamedTensor> tensors() {
        return network.tensors();
    }

    @Override
    public void close() {
        pool.close();
        training.close();
        measuring.close();
        optimizer.close();
        network.close();
    }

    private record Rows(Minibatch batch, int features) implements Samples {
        @Override
        public String name() {
            return "rows";
        }

        @Override
        public int label(int index) {
            return batch.labels()[index];
        }

        @Override
        public void gather(int index, float[] target, int offset) {
            System.arraycopy(batch.inputs(), index * features, target, offset, features);
        }
    }
}
