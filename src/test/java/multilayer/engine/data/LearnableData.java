package multilayer.engine.data;

import java.util.List;
import java.util.Random;

/** Small images that a small network learns in a moment: in class c the c-th quarter of the pixels is brighter. */
public final class LearnableData {

    /** Pixels in an image. */
    public static final int FEATURES = 16;

    /** Classes of an image. */
    public static final int CLASSES = 4;

    private LearnableData() {}

    /** Training and test images, always the same. */
    public static TrainTest of(int train, int test) {
        return new TrainTest(images("learnable train", train, 1), images("learnable test", test, 2));
    }

    private static Dataset images(String name, int size, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[size * FEATURES];
        byte[] labels = new byte[size];
        for (int index = 0; index < size; index++) {
            int label = random.nextInt(CLASSES);
            labels[index] = (byte) label;
            for (int pixel = 0; pixel < FEATURES; pixel++) {
                boolean bright = pixel / (FEATURES / CLASSES) == label;
                pixels[index * FEATURES + pixel] = (byte) (random.nextInt(160) + (bright ? 95 : 0));
            }
        }
        return new Dataset(name, 4, 4, pixels, labels, List.of("a", "b", "c", "d"));
    }
}
