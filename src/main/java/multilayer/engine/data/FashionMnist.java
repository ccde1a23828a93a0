package multilayer.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Fashion-MNIST: 60,000 training and 10,000 test images of 28×28 pixels in 10 classes. Xiao, Rasul &amp; Vollgraf 2017,
 * arXiv:1708.07747. The four original files ship with the program and are verified before use.
 */
final class FashionMnist {

    static final List<String> CLASS_NAMES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    private static final PublishedFile TRAIN_IMAGES =
            file("train-images-idx3-ubyte.gz", "8d4fb7e6c68d591d4c3dfef9ec88bf0d");
    private static final PublishedFile TRAIN_LABELS =
            file("train-labels-idx1-ubyte.gz", "25c81989df183df01b3e8a0aad5dffbe");
    private static final PublishedFile TEST_IMAGES =
            file("t10k-images-idx3-ubyte.gz", "bef4ecab320f06d8554ea6380940ec79");
    private static final PublishedFile TEST_LABELS =
            file("t10k-labels-idx1-ubyte.gz", "bb300cfdad3c16e7a12a480ee83cd310");

    private FashionMnist() {}

    private static PublishedFile file(String name, String md5) {
        return new PublishedFile("/datasets/fashion-mnist/" + name, md5);
    }

    /** Reads and verifies the four files; takes about half a second and 55 MB. */
    static TrainTest load() throws IOException {
        return new TrainTest(
                dataset("Fashion-MNIST train", TRAIN_IMAGES, TRAIN_LABELS),
                dataset("Fashion-MNIST test", TEST_IMAGES, TEST_LABELS));
    }

    private static Dataset dataset(String name, PublishedFile imageFile, PublishedFile labelFile) throws IOException {
        IdxReader.Images images;
        try (InputStream in = imageFile.openVerified()) {
            images = IdxReader.images(imageFile.name(), in);
        }
        try (InputStream in = labelFile.openVerified()) {
            byte[] labels = IdxReader.labels(labelFile.name(), in);
            return images.labelled(name, imageFile.name(), labels, labelFile.name(), CLASS_NAMES);
        }
    }
}
