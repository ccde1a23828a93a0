package multilayer.engine.data;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

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

    /** Training and test images as large and of as many classes as Fashion-MNIST's, always the same. */
    public static TrainTest likeFashionMnist(int train, int test) {
        return new TrainTest(large("learnable train", train, 1), large("learnable test", test, 2));
    }

    private static Dataset images(String name, int size, long seed) {
        return images(name, 4, CLASSES, size, seed);
    }

    private static Dataset large(String name, int size, long seed) {
        return images(name, 28, 10, size, seed);
    }

    private static Dataset images(String name, int side, int classes, int size, long seed) {
        Random random = new Random(seed);
        int features = side * side;
        byte[] pixels = new byte[size * features];
        byte[] labels = new byte[size];
        for (int index = 0; index < size; index++) {
            int label = random.nextInt(classes);
            labels[index] = (byte) label;
            for (int pixel = 0; pixel < features; pixel++) {
                boolean bright = pixel * classes / features == label;
                pixels[index * features + pixel] = (byte) (random.nextInt(160) + (bright ? 95 : 0));
            }
        }
        List<String> names = IntStream.range(0, classes)
                .mapToObj(label -> String.valueOf((char) ('a' + label)))
                .toList();
        return new Dataset(name, side, side, pixels, labels, names);
    }
}
