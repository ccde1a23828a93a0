package multilayer.engine.reference;

import java.util.List;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;

/**
 * The samples of one step.
 *
 * @param inputs [batch, features], row-major
 * @param labels the class of each sample, from 0; at least one
 * @param masks for each hidden block the factors on its activations, [batch, units], row-major: 0 or 1 / (1 − p). Empty
 *     for a block without dropout
 */
public record Minibatch(float[] inputs, int[] labels, List<float[]> masks) {

    public Minibatch {
        if (labels.length == 0) {
            throw new IllegalArgumentException("a batch must have at least 1 sample: 0");
        }
        masks = List.copyOf(masks);
    }

    /** Samples in the batch. */
    public int size() {
        return labels.length;
    }

    void requireFit(NetworkSpec spec) {
        require("inputs", inputs.length, (long) size() * spec.inputs());
        require("masks", masks.size(), spec.hidden().size());
        for (int index = 0; index < masks.size(); index++) {
            HiddenBlock block = spec.hidden().get(index);
            long expected = block.dropoutRate() > 0 ? (long) size() * block.units() : 0;
            require("mask of block " + (index + 1), masks.get(index).length, expected);
        }
        for (int label : labels) {
            if (label < 0 || label >= spec.outputs()) {
                throw new IllegalArgumentException("a label must be in [0, %d): %d".formatted(spec.outputs(), label));
            }
        }
    }

    private static void require(String what, int length, long expected) {
        if (length != expected) {
            throw new IllegalArgumentException("%s must have the length %d: %d".formatted(what, expected, length));
        }
    }

    /** The labels as rows that are 1 at the class and 0 elsewhere; [batch, classes], row-major. */
    float[] oneHot(int classes) {
        float[] rows = new float[size() * classes];
        for (int sample = 0; sample < size(); sample++) {
            rows[sample * classes + labels[sample]] = 1;
        }
        return rows;
    }
}
