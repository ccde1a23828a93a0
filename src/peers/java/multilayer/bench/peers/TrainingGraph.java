package multilayer.bench.peers;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.TrainOps;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.op.nn.SparseSoftmaxCrossEntropyWithLogits;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A whole training step as one TensorFlow graph. */
final class TrainingGraph {

    private static final float EPSILON = 1e-5f;

    private final Ops tf;
    private final Placeholder<TFloat32> images; // [samples, features]
    private final Placeholder<TInt32> labels; // [samples]
    private final Placeholder<TInt32> rows; // [batch]
    private final List<Variable<TFloat32>> parameters = new ArrayList<>();
    private final List<Shape> weightShapes = new ArrayList<>();
    private final List<Placeholder<TFloat32>> weightValues = new ArrayList<>();
    private final List<Op> initializers = new ArrayList<>();
    private final List<Op> updates = new ArrayList<>();
    private final Operand<TFloat32> loss;

    TrainingGraph(Graph graph, Experiment experiment) {
        tf = Ops.create(graph);
        NetworkSpec network = experiment.network();
        images = tf.placeholder(TFloat32.class);
        labels = tf.placeholder(TInt32.class);
        rows = tf.placeholder(TInt32.class);
        Operand<TFloat32> x = tf.gather(images, rows, tf.constant(0)); // [batch, features]
        for (int index = 0; index < network.hidden().size(); index++) {
            HiddenBlock block = network.hidden().get(index);
            x = hidden(block, dense(x, network.inputsOf(index), block.units()));
        }
        Operand<TFloat32> logits = dense(x, network.inputsOf(network.hidden().size()), network.outputs());
        SparseSoftmaxCrossEntropyWithLogits<TFloat32> losses =
                tf.nn.sparseSoftmaxCrossEntropyWithLogits(logits, tf.gather(labels, rows, tf.constant(0)));
        loss = tf.math.mean(losses.loss(), tf.constant(0));
        update(experiment.training(), gradients(logits, losses.backprop()));
    }

    /** From the logits on: for this loss TensorFlow's gradients know no rule, but the loss itself tells its own. */
    private Gradients gradients(Operand<TFloat32> logits, Operand<TFloat32> ofEachLoss) {
        Operand<TFloat32> batchSize = tf.dtypes.cast(tf.size(rows), TFloat32.class);
        Operand<TFloat32> ofMeanLoss = tf.math.div(ofEachLoss, batchSize);
        return Gradients.create(tf.scope(), logits, parameters, Gradients.dx(List.of(ofMeanLoss)));
    }

    private Operand<TFloat32> dense(Operand<TFloat32> x, int inputs, int outputs) {
        Shape shape = Shape.of(inputs, outputs);
        Variable<TFloat32> weight = tf.variable(shape, TFloat32.class);
        Placeholder<TFloat32> value = tf.placeholder(TFloat32.class);
        initializers.add(tf.assign(weight, value));
        parameters.add(weight);
        weightShapes.add(shape);
        weightValues.add(value);
        return tf.nn.biasAdd(tf.linalg.matMul(x, weight), vector(outputs, 0));
    }

    private Operand<TFloat32> hidden(HiddenBlock block, Operand<TFloat32> product) {
        Operand<TFloat32> x = block.batchNorm() ? batchNorm(product, block.units()) : product;
        Operand<TFloat32> a = tf.nn.relu(x);
        return block.dropoutRate() > 0 ? dropout(a, (float) block.dropoutRate()) : a;
    }

    /** TensorFlow's fused batch norm wants images: [batch, 1, 1, units]. */
    private Operand<TFloat32> batchNorm(Operand<TFloat32> x, int units) {
        Operand<TFloat32> asImages = tf.reshape(x, tf.constant(new int[] {-1, 1, 1, units}));
        Operand<TFloat32> none = tf.constant(new float[0]);
        FusedBatchNorm<TFloat32, TFloat32> normed = tf.nn.fusedBatchNorm(
                asImages,
                vector(units, 1),
                vector(units, 0),
                none,
                none,
                FusedBatchNorm.isTraining(true),
                FusedBatchNorm.epsilon(EPSILON));
        return tf.reshape(normed.y(), tf.constant(new int[] {-1, units}));
    }

    private Operand<TFloat32> dropout(Operand<TFloat32> x, float rate) {
        Operand<TFloat32> random = tf.random.randomUniform(tf.shape(x, TInt32.class), TFloat32.class);
        Operand<TFloat32> kept = tf.dtypes.cast(tf.math.greaterEqual(random, tf.constant(rate)), TFloat32.class);
        return tf.math.mul(x, tf.math.mul(kept, tf.constant(1 / (1 - rate))));
    }

    private Variable<TFloat32> vector(int length, float value) {
        Variable<TFloat32> vector = filled(Shape.of(length), value);
        parameters.add(vector);
        return vector;
    }

    private Variable<TFloat32> filled(Shape shape, float value) {
        Variable<TFloat32> variable = tf.variable(shape, TFloat32.class);
        initializers.add(tf.assign(variable, tf.fill(tf.constant(shape.asArray()), tf.constant(value))));
        return variable;
    }

    /** No parameter moves before all gradients are there: some are products with a parameter as it was. */
    private void update(TrainingConfig training, Gradients gradients) {
        List<Op> all = new ArrayList<>();
        gradients.forEach(all::add);
        TrainOps train = tf.withControlDependencies(all).train;
        Operand<TFloat32> learningRate = tf.constant((float) training.learningRate());
        if (training.optimizer() instanceof OptimizerSpec.Adam adam) {
            adam(train, adam, learningRate, gradients);
        } else {
            descend(train, (OptimizerSpec.Sgd) training.optimizer(), learningRate, gradients);
        }
    }

    private void descend(TrainOps train, OptimizerSpec.Sgd sgd, Operand<TFloat32> learningRate, Gradients gradients) {
        Operand<TFloat32> momentum = tf.constant((float) sgd.momentum());
        for (int index = 0; index < parameters.size(); index++) {
            Variable<TFloat32> parameter = parameters.get(index);
            Operand<TFloat32> gradient = gradients.dy(index);
            updates.add(
                    sgd.momentum() > 0
                            ? train.applyMomentum(
                                    parameter, filled(parameter.shape(), 0), learningRate, gradient, momentum)
                            : train.applyGradientDescent(parameter, learningRate, gradient));
        }
    }

    private void adam(TrainOps train, OptimizerSpec.Adam adam, Operand<TFloat32> learningRate, Gradients gradients) {
        Operand<TFloat32> beta1 = tf.constant((float) adam.beta1());
        Operand<TFloat32> beta2 = tf.constant((float) adam.beta2());
        Variable<TFloat32> power1 = filled(Shape.scalar(), (float) adam.beta1());
        Variable<TFloat32> power2 = filled(Shape.scalar(), (float) adam.beta2());
        for (int index = 0; index < parameters.size(); index++) {
            Variable<TFloat32> parameter = parameters.get(index);
            updates.add(train.applyAdam(
                    parameter,
                    filled(parameter.shape(), 0),
                    filled(parameter.shape(), 0),
                    power1,
                    power2,
                    learningRate,
                    beta1,
                    beta2,
                    tf.constant((float) adam.epsilon()),
                    gradients.dy(index)));
        }
        Ops afterwards = tf.withControlDependencies(List.copyOf(updates));
        updates.add(afterwards.assign(power1, afterwards.math.mul(power1, beta1)));
        updates.add(afterwards.assign(power2, afterwards.math.mul(power2, beta2)));
    }

    Placeholder<TFloat32> images() {
        return images;
    }

    Placeholder<TInt32> labels() {
        return labels;
    }

    /** Which images make the batch. */
    Placeholder<TInt32> rows() {
        return rows;
    }

    /** The mean loss of the batch, before the step. */
    Operand<TFloat32> loss() {
        return loss;
    }

    /** What makes the step. */
    List<Op> updates() {
        return updates;
    }

    Shape weightShape(int layer) {
        return weightShapes.get(layer);
    }

    /** Where the first weights of a dense layer are fed to the {@link #initializers}. */
    Placeholder<TFloat32> weightValue(int layer) {
        return weightValues.get(layer);
    }

    List<Op> initializers() {
        return initializers;
    }
}
