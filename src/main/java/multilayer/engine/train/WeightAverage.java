package multilayer.engine.train;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.Matrix;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.Parameter;
import multilayer.engine.nn.ParameterUpdate;

/**
 * An exponential moving average of a network's weights, {@code a ← d·a + (1 − d)·w} after each step, begun at the first
 * weights. Polyak &amp; Juditsky 1992 average weights; the average that forgets is Tarvainen &amp; Valpola's, 2017. In step t =
 * 1, 2, … the factor is {@code min(decay, (1 + t) / (10 + t))}, TensorFlow's, so that the first weights are soon forgotten.
 *
 * <p>Biases, γ and β are averaged like weights, and so are batch norm's running statistics: averaged means are those of
 * averaged weights as far as a layer is linear, averaged variances a little too large. Measuring them again would take
 * another pass over the training samples each epoch.
 *
 * <p>Averages follow an update part by part, while what was updated is still in the cache.
 */
final class WeightAverage implements ParameterUpdate, AutoCloseable {

    private static final String PREFIX = "average.";

    /** Floats that a part averages at a time: both arrays stay in a core's first cache. */
    private static final int CHUNK = 2_048;

    private final double decay;
    private final Network network;
    private final ParameterUpdate update;
    private final List<Matrix> values = new ArrayList<>();
    private final List<Matrix> averages = new ArrayList<>();
    private final int parameters;
    private final float[][] current;
    private final float[][] averaged;
    private float share;

    /**
     * Sets the averages aside: as they are, the network's weights.
     *
     * @param decay in (0, 1)
     * @param update what moves the weights
     * @param parts how many parts update at once
     */
    WeightAverage(double decay, Network network, ParameterUpdate update, int parts) {
        this.decay = decay;
        this.network = network;
        this.update = update;
        network.parameters().forEach(parameter -> values.add(parameter.value()));
        parameters = values.size();
        values.addAll(network.statistics());
        for (Matrix value : values) {
            Matrix average = new Matrix(value.rows(), value.columns());
            average.set(value.toArray());
            averages.add(average);
        }
        current = new float[parts][CHUNK];
        averaged = new float[parts][CHUNK];
    }

    /** Sets the factor of step {@code step}, from 1, which comes next. */
    void begin(long step) {
        share = (float) (1 - Math.min(decay, (1.0 + step) / (10.0 + step)));
    }

    /** Averages what the step's parts have not: the running statistics. */
    void end() {
        for (int index = parameters; index < values.size(); index++) {
            follow(index, 0, values.get(index).length(), 0);
        }
    }

    /** Puts the averages into the network and keeps what it held; a second call puts it back. */
    void exchange() {
        float[] value = current[0];
        float[] average = averaged[0];
        for (int index = 0; index < values.size(); index++) {
            int length = values.get(index).length();
            for (int start = 0; start < length; start += CHUNK) {
                int count = Math.min(CHUNK, length - start);
                values.get(index).read(start, value, count);
                averages.get(index).read(start, average, count);
                values.get(index).write(start, average, count);
                averages.get(index).write(start, value, count);
            }
        }
    }

    /** Copies of the averages, by the network's names for them after {@code average.}; not while they are exchanged. */
    List<NamedTensor> state() {
        exchange();
        List<NamedTensor> tensors = network.tensors();
        exchange();
        return tensors.stream()
                .map(tensor -> new NamedTensor(PREFIX + tensor.name(), tensor.shape(), tensor.values()))
                .toList();
    }

    /**
     * Replaces the averages by those in {@code state}, which may hold other tensors too.
     *
     * @throws IllegalArgumentException naming the first tensor that is missing or has another shape; nothing is changed then
     */
    void load(List<NamedTensor> state) {
        List<NamedTensor> mine = state.stream()
                .filter(tensor -> tensor.name().startsWith(PREFIX))
                .map(tensor ->
                        new NamedTensor(tensor.name().substring(PREFIX.length()), tensor.shape(), tensor.values()))
                .toList();
        exchange();
        try {
            network.load(mine);
        } finally {
            exchange();
        }
    }

    @Override
    public Matrix target(Parameter weight) {
        return update.target(weight);
    }

    @Override
    public float alpha(Parameter weight) {
        return update.alpha(weight);
    }

    @Override
    public float beta(Parameter weight) {
        return update.beta(weight);
    }

    @Override
    public void finishWeights(Parameter weight, int from, int to, int part) {
        update.finishWeights(weight, from, to, part);
        follow(weight.index(), from, to, part);
    }

    @Override
    public void update(Parameter parameter, int from, int to, float scale, int part) {
        update.update(parameter, from, to, scale, part);
        follow(parameter.index(), from, to, part);
    }

    private void follow(int index, int from, int to, int part) {
        float[] value = current[part];
        float[] average = averaged[part];
        for (int start = from; start < to; start += CHUNK) {
            int length = Math.min(CHUNK, to - start);
            values.get(index).read(start, value, length);
            averages.get(index).read(start, average, length);
            approach(average, value, length, share);
            averages.get(index).write(start, average, length);
        }
    }

    private static void approach(float[] average, float[] value, int length, float share) {
        for (int i = 0; i < length; i++) {
            average[i] += share * (value[i] - average[i]);
        }
    }

    @Override
    public void close() {
        averages.forEach(Matrix::close);
    }
}
