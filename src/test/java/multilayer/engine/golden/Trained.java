package multilayer.engine.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Samples;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.TrainingPass;
import multilayer.engine.optim.Optimizer;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.parallel.WorkerPool;

/** A golden network and everything that trains it on its seven samples. */
public final class Trained implements AutoCloseable {

    private final Samples samples;
    private final WorkerPool pool;
    private final Network network;
    private final Optimizer optimizer;
    private final TrainingPass pass;
    private long step;

    /**
     * Starts from the network's golden weights.
     *
     * @param golden one of the networks in a file
     */
    public Trained(JsonNode golden, OptimizerSpec spec, double gradientClip, int parts, int threads) {
        samples = Golden.samples(golden);
        pool = new WorkerPool(parts, threads);
        network = Network.create(
                Golden.spec(Activation.RELU, golden.get("batchNorm").asBoolean()), 1);
        network.load(Golden.loadable(golden));
        optimizer = spec.create(network.parameters(), parts);
        pass = new TrainingPass(network, 7, optimizer, gradientClip, 1, pool);
        pass.batch().take(samples, IntStream.range(0, 7).toArray(), 0, 7);
    }

    /** Makes one step and returns the mean loss before it. */
    public double step(double learningRate) {
        optimizer.beginStep(learningRate);
        pass.step(++step);
        return pass.lossSum() / 7;
    }

    /** Makes steps. */
    public Trained steps(int count, double learningRate) {
        for (int i = 0; i < count; i++) {
            step(learningRate);
        }
        return this;
    }

    /** Parameters and statistics, without ε. */
    public List<NamedTensor> tensors() {
        return network.tensors().stream()
                .filter(tensor -> !tensor.name().endsWith("epsilon"))
                .toList();
    }

    public Network network() {
        return network;
    }

    public Optimizer optimizer() {
        return optimizer;
    }

    @Override
    public void close() {
        pass.close();
        optimizer.close();
        network.close();
        pool.close();
    }
}
