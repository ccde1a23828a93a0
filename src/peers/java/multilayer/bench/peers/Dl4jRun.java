package multilayer.bench.peers;

import java.util.Arrays;
import java.util.List;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.InitialWeights;
import multilayer.bench.engine.LibraryVersion;
import multilayer.engine.data.BatchOrder;
import multilayer.engine.data.Dataset;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;
import org.bytedeco.openblas.global.openblas;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * {@code MultiLayerNetwork.fit} with workspaces on batches whose rows are gathered by {@code pullRows}, ND4J's fastest way, into arrays that
 * are made once. Its only momentum is Nesterov's, which costs it the same.
 */
final class Dl4jRun implements Contender.Run {

    private final MultiLayerNetwork network;
    private final INDArray images; // [samples, features]
    private final INDArray classes; // [samples, classes], one-hot
    private final INDArray batchImages; // [batch, features]
    private final INDArray batchClasses; // [batch, classes]
    private final BatchOrder order;
    private final int batchSize;

    Dl4jRun(Experiment experiment, Dataset train, int threads) {
        TrainingConfig training = experiment.training();
        batchSize = training.batchSize();
        order = BatchOrder.ofAll(train.size(), training.seed());
        Nd4j.factory().blas().setMaxThreads(threads);
        network = new MultiLayerNetwork(configuration(experiment));
        network.init();
        setWeights(InitialWeights.of(experiment.network(), training.seed()), experiment.network());
        images = Nd4j.create(DataType.FLOAT, train.size(), train.features());
        images.data().asNioFloat().put(FloatImages.of(train).asFloatBuffer());
        classes = Nd4j.zeros(DataType.FLOAT, train.size(), experiment.network().outputs());
        batchImages = Nd4j.create(DataType.FLOAT, batchSize, images.columns());
        batchClasses = Nd4j.create(DataType.FLOAT, batchSize, classes.columns());
        for (int index = 0; index < train.size(); index++) {
            classes.putScalar(index, train.label(index), 1);
        }
    }

    /** Dropout of a block stands before the next layer: DL4J drops a layer's input, and is told how much to keep. */
    private static MultiLayerConfiguration configuration(Experiment experiment) {
        NetworkSpec spec = experiment.network();
        ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(experiment.training().seed())
                .dataType(DataType.FLOAT)
                .updater(updater(experiment.training()))
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .list();
        double keep = 1;
        for (int index = 0; index < spec.hidden().size(); index++) {
            HiddenBlock block = spec.hidden().get(index);
            DenseLayer.Builder dense = new DenseLayer.Builder()
                    .nIn(spec.inputsOf(index))
                    .nOut(block.units())
                    .activation(block.batchNorm() ? Activation.IDENTITY : Activation.RELU);
            layers.layer(keep < 1 ? dense.dropOut(keep).build() : dense.build());
            if (block.batchNorm()) {
                layers.layer(new BatchNormalization.Builder()
                        .nIn(block.units())
                        .nOut(block.units())
                        .build());
                layers.layer(new ActivationLayer.Builder()
                        .activation(Activation.RELU)
                        .build());
            }
            keep = 1 - block.dropoutRate();
        }
        OutputLayer.Builder output = new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(spec.inputsOf(spec.hidden().size()))
                .nOut(spec.outputs())
                .activation(Activation.SOFTMAX);
        return layers.layer(keep < 1 ? output.dropOut(keep).build() : output.build())
                .build();
    }

    private static IUpdater updater(TrainingConfig training) {
        if (training.optimizer() instanceof OptimizerSpec.Adam adam) {
            return new Adam(training.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
        }
        OptimizerSpec.Sgd sgd = (OptimizerSpec.Sgd) training.optimizer();
        return sgd.momentum() > 0
                ? new Nesterovs(training.learningRate(), sgd.momentum())
                : new Sgd(training.learningRate());
    }

    private void setWeights(List<float[]> weights, NetworkSpec spec) {
        int layer = 0;
        for (String name : network.paramTable().keySet()) {
            if (name.endsWith("_W")) {
                int inputs = spec.inputsOf(layer);
                float[] values = weights.get(layer);
                network.setParam(name, Nd4j.createFromArray(values).reshape(inputs, values.length / inputs));
                layer++;
            }
        }
    }

    @Override
    public String versions() {
        String version = LibraryVersion.of(MultiLayerNetwork.class, "org.deeplearning4j", "deeplearning4j-nn");
        return "DL4J " + version + ", " + openblas.OPENBLAS_VERSION.strip();
    }

    @Override
    public double epoch(int epoch) {
        int[] rows = order.shuffle(epoch);
        double lossSum = 0;
        for (int first = 0; first < rows.length; first += batchSize) {
            int size = Math.min(batchSize, rows.length - first);
            int[] batch = Arrays.copyOfRange(rows, first, first + size);
            INDArray x = size == batchSize ? batchImages : Nd4j.create(DataType.FLOAT, size, images.columns());
            INDArray y = size == batchSize ? batchClasses : Nd4j.create(DataType.FLOAT, size, classes.columns());
            network.fit(Nd4j.pullRows(images, x, 1, batch), Nd4j.pullRows(classes, y, 1, batch));
            lossSum += size * network.score();
        }
        return lossSum / rows.length;
    }

    @Override
    public void close() {
        network.close();
        images.close();
        classes.close();
    }
}
