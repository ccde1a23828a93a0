package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

    @Test
    void everyByteBecomesTheFloatNearestToItsShareOf255OrTheNext() {
        byte[] pixels = new byte[256];
        for (int value = 0; value < 256; value++) {
            pixels[value] = (byte) value;
        }
        Dataset dataset = new Dataset("ramp", 16, 16, pixels, new byte[1], List.of("only"));

        float[] floats = new float[256];
        dataset.gather(0, floats, 0);

        for (int value = 0; value < 256; value++) {
            float share = value / 255f;
            assertThat(floats[value]).isBetween(Math.nextDown(share), Math.nextUp(share));
        }
        assertThat(floats[0]).isZero();
        assertThat(floats[255]).isOne();
    }

    @Test
    void anImageIsGatheredAtItsOffsetAndNowhereElse() {
        Dataset dataset = SyntheticDataset.labelled("three", 0, 1, 2);
        float[] target = new float[8];
        Arrays.fill(target, -1);

        dataset.gather(2, target, 1);

        assertThat(target)
                .containsExactly(
                        -1,
                        12 * Samples.UNIT,
                        13 * Samples.UNIT,
                        14 * Samples.UNIT,
                        15 * Samples.UNIT,
                        16 * Samples.UNIT,
                        17 * Samples.UNIT,
                        -1);
    }

    @Test
    void bytesAreGatheredAsTheyAre() {
        Dataset dataset = SyntheticDataset.labelled("three", 0, 1, 2);
        byte[] target = {-1, -1, -1, -1, -1, -1, -1, -1};

        dataset.gather(2, target, 1);

        assertThat(target).containsExactly(-1, 12, 13, 14, 15, 16, 17, -1);
    }

    @Test
    void touchingReadsAByteOfEachCacheLineOfTheImageAlone() {
        byte[] pixels = new byte[3 * 130];
        pixels[129] = 64;
        pixels[130] = 1;
        pixels[130 + 64] = 2;
        pixels[130 + 128] = 4;
        pixels[260] = 32;
        Dataset dataset = new Dataset("three", 10, 13, pixels, new byte[3], List.of("only"));

        assertThat(dataset.touch(1)).isEqualTo(7);
    }

    @Test
    void firstKeepsTheFirstImagesAndNeverMoreThanThereAre() {
        Dataset dataset = SyntheticDataset.labelled("three", 2, 1, 0);

        assertThat(dataset.first(2).labels()).containsExactly(2, 1);
        assertThat(dataset.first(2).pixels()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(dataset.first(9).size()).isEqualTo(3);
    }

    @Test
    void aSubsetHasItsImagesInTheOrderGiven() {
        Dataset subset = SyntheticDataset.labelled("three", 2, 1, 0).subset(new int[] {2, 0}, "two");

        assertThat(subset.name()).isEqualTo("two");
        assertThat(subset.labels()).containsExactly(0, 2);
        assertThat(subset.pixels()).containsExactly(12, 13, 14, 15, 16, 17, 0, 1, 2, 3, 4, 5);
    }

    @Test
    void pixelsThatDoNotMakeTheImagesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("odd", 2, 3, new byte[11], new byte[2], List.of("a")))
                .withMessage("odd: 11 pixels do not make 2 images of 2×3");
    }

    @Test
    void aLabelWithoutAClassIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("odd", 1, 1, new byte[2], new byte[] {0, -1}, List.of("a")))
                .withMessage("odd: label of image 1 must be below 1: 255");
    }
}
