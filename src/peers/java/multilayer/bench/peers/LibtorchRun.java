package multilayer.bench.peers;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.util.Pair;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.InitialWeights;
import multilayer.engine.data.BatchOrder;
import multilayer.engine.data.Dataset;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;

/**
 * DJL's blocks and trainer. Each step gathers its rows by libtorch's own indexing, and everything that it makes is freed with
 * its manager. The optimizers' updates are native calls.
 */
final class LibtorchRun implements Contender.Run {

    private final Model model;
    private final Trainer trainer;
    private final NDManager data;
    private final NDArray images; // [samples, features]
    private final NDArray labels; // [samples]
    private final BatchOrder order;
    private final int batchSize;

    LibtorchRun(Experiment experiment, Dataset train) {
        TrainingConfig training = experiment.training();
        batchSize = training.batchSize();
        order = BatchOrder.ofAll(train.size(), training.seed());
        model = Model.newInstance("mlp", Device.cpu(), "PyTorch");
        model.setBlock(block(experiment.network()));
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(optimizer(training)));
        trainer.initialize(new Shape(batchSize, train.features()));
        setWeights(InitialWeights.of(experiment.network(), training.seed()), experiment.network());
        data = model.getNDManager().newSubManager();
        images = data.create(FloatImages.of(train), new Shape(train.size(), train.features()), DataType.FLOAT32);
        labels = data.create(labels(train));
    }

    private static Block block(NetworkSpec network) {
        SequentialBlock block = new SequentialBlock();
        for (HiddenBlock hidden : network.hidden()) {
            block.add(Linear.builder().setUnits(hidden.units()).build());
            if (hidden.batchNorm()) {
                block.add(BatchNorm.builder().build());
            }
            block.add(Activation.reluBlock());
            if (hidden.dropoutRate() > 0) {
                block.add(
                        Dropout.builder().optRate((float) hidden.dropoutRate()).build());
            }
        }
        return block.add(Linear.builder().setUnits(network.outputs()).build());
    }

    private static Optimizer optimizer(TrainingConfig training) {
        Tracker learningRate = Tracker.fixed((float) training.learningRate());
        if (training.optimizer() instanceof OptimizerSpec.Sgd sgd) {
            return Optimizer.sgd()
                    .setLearningRateTracker(learningRate)
                    .optMomentum((float) sgd.momentum())
                    .build();
        }
        OptimizerSpec.Adam adam = (OptimizerSpec.Adam) training.optimizer();
        return Optimizer.adam()
                .optLearningRateTracker(learningRate)
                .optBeta1((float) adam.beta1())
                .optBeta2((float) adam.beta2())
                .optEpsilon((float) adam.epsilon())
                .build();
    }

    private void setWeights(List<float[]> weights, NetworkSpec network) {
        int layer = 0;
        for (Pair<String, Parameter> each : model.getBlock().getParameters()) {
            if (each.getValue().getType() == Parameter.Type.WEIGHT) {
                // libtorch keeps [out, in].
                float[] transposed = FloatImages.transposed(weights.get(layer), network.inputsOf(layer));
                each.getValue().getArray().set(FloatBuffer.wrap(transposed));
                layer++;
            }
        }
    }

    private static int[] labels(Dataset train) {
        int[] labels = new int[train.size()];
        Arrays.setAll(labels, train::label);
        return labels;
    }

    @Override
    public String versions() {
        return "libtorch " + Engine.getEngine("PyTorch").getVersion() + ", DJL " + Engine.getDjlVersion();
    }

    @Override
    public double epoch(int epoch) {
        int[] rows = order.shuffle(epoch);
        double lossSum = 0;
        for (int first = 0; first < rows.length; first += batchSize) {
            int size = Math.min(batchSize, rows.length - first);
            lossSum += size * step(Arrays.copyOfRange(rows, first, first + size));
        }
        return lossSum / rows.length;
    }

    private float step(int[] rows) {
        try (NDManager manager = data.newSubManager()) {
            NDIndex index = new NDIndex("{}", manager.create(rows));
            NDArray x = images.get(manager, index); // [batch, features]
            NDArray y = labels.get(manager, index); // [batch]
            NDArray loss;
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDList predictions = trainer.forward(new NDList(x));
                loss = trainer.getLoss().evaluate(new NDList(y), predictions);
                collector.backward(loss);
            }
            trainer.step();
            return loss.getFloat();
        }
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
