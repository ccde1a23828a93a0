package multilayer.app.hyperparameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Samples;
import org.junit.jupiter.api.Test;

class VariedImagesTest {

    private static final Dataset SOURCE = LearnableData.of(40, 1).train();

    private final VariedImages images = new VariedImages(SOURCE);

    @Test
    void theFirstImageOfEachClassIsShownAsItIs() {
        assertThat(images.classNames()).containsExactly("a", "b", "c", "d");
        List<byte[]> originals = images.originals();
        for (int label = 0; label < 4; label++) {
            int row = 0;
            while (SOURCE.label(row) != label) {
                row++;
            }
            assertThat(originals.get(label))
                    .containsExactly(SOURCE.subset(new int[] {row}, "one").pixels());
        }
    }

    @Test
    void aClassWithoutImagesIsLeftOut() {
        Dataset two = new Dataset("two", 1, 1, new byte[2], new byte[] {2, 0}, List.of("a", "b", "c"));

        assertThat(new VariedImages(two).classNames()).containsExactly("a", "c");
    }

    @Test
    void anImageIsWhatTheRunSeesInThatEpoch() {
        Augmentation augmentation = new Augmentation(true, 1, 0);
        Samples run = augmentation.of(SOURCE, 8);
        images.nextEpochs();
        assertThat(images.firstEpoch()).isEqualTo(4);
        assertThat(images.lastEpoch()).isEqualTo(6);
        List<List<byte[]>> varied = images.varied(augmentation, 8);

        run.epoch(5);
        int row = 0;
        while (SOURCE.label(row) != 2) {
            row++;
        }
        float[] seen = new float[16];
        run.gather(row, seen, 0);
        byte[] shown = varied.get(1).get(2);
        for (int i = 0; i < 16; i++) {
            assertThat(Byte.toUnsignedInt(shown[i]) * Samples.UNIT).isEqualTo(seen[i]);
        }
    }

    @Test
    void noiseBeyondBlackAndWhiteIsClippedForTheEye() {
        Dataset extremes = new Dataset("extremes", 1, 2, new byte[] {0, -1}, new byte[1], List.of("a"));
        VariedImages shown = new VariedImages(extremes);
        Samples run = new Augmentation(false, 0, 1).of(extremes, 1);
        List<List<byte[]>> varied = shown.varied(new Augmentation(false, 0, 1), 1);
        for (int epoch = 1; epoch <= 3; epoch++) {
            run.epoch(epoch);
            float[] seen = new float[2];
            run.gather(0, seen, 0);
            byte[] grey = varied.get(epoch - 1).get(0);
            for (int i = 0; i < 2; i++) {
                int expected = seen[i] <= 0 ? 0 : seen[i] >= 1 ? 255 : Math.round(255 * seen[i]);
                assertThat(Byte.toUnsignedInt(grey[i])).isEqualTo(expected);
            }
        }
    }
}
