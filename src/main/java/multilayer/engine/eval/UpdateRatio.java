package multilayer.engine.eval;

import java.util.List;
import java.util.stream.DoubleStream;
import multilayer.engine.NamedTensor;

/**
 * How far each layer's weights moved for their size: {@code ‖W₁ − W₀‖ / ‖W₀‖} per epoch, in Euclidean norms, W₀ [in, out] the
 * weights of an earlier epoch and W₁ those of a later one. Over several epochs it is divided by their number; as steps partly
 * undo one another, that is less than the mean of the epochs' own.
 */
public final class UpdateRatio {

    private UpdateRatio() {}

    /**
     * The ratio of each dense layer, from the first to the output.
     *
     * @param before tensors of a network after an epoch
     * @param after tensors of the same network, in the same order
     * @param epochs between the two
     * @return NaN where W₀ is all zeros
     */
    public static double[] perEpoch(List<NamedTensor> before, List<NamedTensor> after, int epochs) {
        DoubleStream.Builder ratios = DoubleStream.builder();
        for (int index = 0; index < before.size(); index++) {
            if (before.get(index).name().endsWith(".weight")) {
                ratios.add(ratio(before.get(index).values(), after.get(index).values()) / epochs);
            }
        }
        return ratios.build().toArray();
    }

    private static double ratio(float[] before, float[] after) {
        double moved = 0;
        double size = 0;
        for (int index = 0; index < before.length; index++) {
            double difference = (double) after[index] - before[index];
            moved += difference * difference;
            size += (double) before[index] * before[index];
        }
        return size == 0 ? Double.NaN : Math.sqrt(moved / size);
    }
}
