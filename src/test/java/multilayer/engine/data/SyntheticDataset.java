package multilayer.engine.data;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Data sets small enough to look at. */
final class SyntheticDataset {

    private SyntheticDataset() {}

    /** Images of 2×3 pixels whose value {@code p} is {@code 6 · row + p}, with the given labels. */
    static Dataset labelled(String name, int... labels) {
        byte[] pixels = new byte[labels.length * 6];
        byte[] bytes = new byte[labels.length];
        for (int row = 0; row < labels.length; row++) {
            bytes[row] = (byte) labels[row];
            for (int p = 0; p < 6; p++) {
                pixels[row * 6 + p] = (byte) (6 * row + p);
            }
        }
        int classes = IntStream.of(labels).max().orElse(0) + 1;
        List<String> names =
                IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
        return new Dataset(name, 2, 3, pixels, bytes, names);
    }

    /** Images whose classes are unequally frequent. */
    static Dataset unbalanced(int size, int classes, long seed) {
        Random random = new Random(seed);
        return labelled(
                "unbalanced",
                IntStream.range(0, size)
                        .map(row -> Math.min(random.nextInt(classes), random.nextInt(classes)))
                        .toArray());
    }
}
