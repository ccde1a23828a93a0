package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainTestTest {

    private static final List<String> NAMES = List.of("a", "b");

    @Test
    void theChecksumTellsApartWhateverDiffers() {
        TrainTest data = data(1, 2, 0);
        assertThat(data(1, 2, 0).checksum()).isEqualTo(data.checksum()).matches("[0-9a-f]{64}");
        assertThat(List.of(
                        data(1, 2, 1).checksum(),
                        data(2, 1, 0).checksum(),
                        new TrainTest(/* train= */ data.test(), /* test= */ data.train()).checksum(),
                        data.first(1, 1).checksum()))
                .doesNotContain(data.checksum())
                .doesNotHaveDuplicates();
    }

    @Test
    void fashionMnistHasTheChecksumThatItAlwaysHad() throws IOException {
        assertThat(Datasets.FASHION_MNIST.load().checksum())
                .isEqualTo("4ced6b72aa81fe714cdee8381482742488aa9c6ffe7c66bb6025edd3fafb0d6f");
    }

    /** Two training images of one size, and one other image for the test. */
    private static TrainTest data(int rows, int columns, int label) {
        Dataset train =
                new Dataset("train", rows, columns, new byte[] {1, 2, 3, 4}, new byte[] {0, (byte) label}, NAMES);
        Dataset test = new Dataset("test", rows, columns, new byte[] {5, 6}, new byte[] {1}, NAMES);
        return new TrainTest(train, test);
    }
}
