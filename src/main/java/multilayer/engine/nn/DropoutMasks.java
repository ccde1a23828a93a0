package multilayer.engine.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilayer.engine.Seeds;

/** The dropout masks that a training step uses, for those who compute the same step by other means. */
public final class DropoutMasks {

    private DropoutMasks() {}

    /**
     * For each hidden block of {@code spec} the factors on its activations: [batch, units], row-major, each 0 or 1 / (1 −
     * p). Empty for a block without dropout.
     *
     * @param seed that the {@link TrainingPass} was made with
     * @param step that {@link TrainingPass#step} is called with
     * @param size samples in the batch
     */
    public static List<float[]> of(NetworkSpec spec, long seed, long step, int size) {
        List<float[]> masks = new ArrayList<>();
        for (int block = 0; block < spec.hidden().size(); block++) {
            HiddenBlock hidden = spec.hidden().get(block);
            float[] mask = new float[hidden.dropoutRate() > 0 ? size * hidden.units() : 0];
            Arrays.fill(mask, 1);
            new Dropout(mask.length).apply(mask, mask.length, 0, key(seed, step, block), hidden.dropoutRate());
            masks.add(mask);
        }
        return masks;
    }

    /** What decides, with an element's place, whether it is dropped. */
    static int key(long seed, long step, int block) {
        return (int) Seeds.mix(Seeds.mix(seed, Seeds.DROPOUT, step), block);
    }
}
