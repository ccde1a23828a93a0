package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AugmentedImagesTest {

    /** Images of 2×3 pixels, no two alike. */
    private static final Dataset IMAGES = SyntheticDataset.labelled(
            "many", IntStream.range(0, 40).map(i -> i % 3).toArray());

    @Test
    void nothingToVaryLeavesTheDataSetItself() {
        assertThat(Augmentation.NONE.of(IMAGES, 1)).isSameAs(IMAGES);
    }

    @Test
    void nameWidthAndLabelsAreTheDataSets() {
        Samples varied = new Augmentation(true, 1, 0.1).of(IMAGES, 1);

        assertThat(varied.name()).isEqualTo("many");
        assertThat(varied.features()).isEqualTo(6);
        assertThat(IntStream.range(0, 40).map(varied::label))
                .containsExactly(
                        IntStream.range(0, 40).map(IMAGES::label).boxed().toArray(Integer[]::new));
    }

    @Test
    void aboutHalfOfTheImagesAreMirroredLeftToRight() {
        int mirrored = 0;
        for (int epoch = 1; epoch <= 50; epoch++) {
            for (int index = 0; index < 40; index++) {
                List<Float> image = gather(new Augmentation(true, 0, 0), 7, epoch, index);
                if (image.equals(moved(index, true, 0, 0))) {
                    mirrored++;
                } else {
                    assertThat(image).isEqualTo(moved(index, false, 0, 0));
                }
            }
        }
        // 2,000 fair draws: five standard deviations are 112.
        assertThat(mirrored).isBetween(888, 1_112);
    }

    @Test
    void everyMoveUpToTheLimitHappensAndNoOther() {
        Set<List<Float>> possible = new HashSet<>();
        for (int down = -2; down <= 2; down++) {
            for (int right = -2; right <= 2; right++) {
                possible.add(moved(5, false, down, right));
            }
        }
        Set<List<Float>> seen = new HashSet<>();
        for (int epoch = 1; epoch <= 600; epoch++) {
            seen.add(gather(new Augmentation(false, 2, 0), 3, epoch, 5));
        }
        assertThat(seen).isEqualTo(possible);
    }

    @Test
    void aMirroredImageIsMovedToo() {
        Set<List<Float>> possible = new HashSet<>();
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                possible.add(moved(5, false, down, right));
                possible.add(moved(5, true, down, right));
            }
        }
        Set<List<Float>> seen = new HashSet<>();
        for (int epoch = 1; epoch <= 600; epoch++) {
            seen.add(gather(new Augmentation(true, 1, 0), 3, epoch, 5));
        }
        assertThat(seen).isEqualTo(possible);
    }

    @Test
    void aMoveBeyondTheImageLeavesBlack() {
        Set<List<Float>> seen = new HashSet<>();
        for (int epoch = 1; epoch <= 50; epoch++) {
            seen.add(gather(new Augmentation(false, 64, 0), 3, epoch, 5));
        }
        assertThat(seen).contains(List.of(0f, 0f, 0f, 0f, 0f, 0f));
    }

    @Test
    void noiseHasMeanZeroAndTheDeviationAskedFor() {
        Samples noisy = new Augmentation(false, 0, 0.2).of(IMAGES, 9);
        float[] original = new float[6];
        float[] image = new float[6];
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int epoch = 1; epoch <= 100; epoch++) {
            noisy.epoch(epoch);
            for (int index = 0; index < 40; index++) {
                IMAGES.gather(index, original, 0);
                noisy.gather(index, image, 0);
                for (int i = 0; i < 6; i++) {
                    double difference = image[i] - original[i];
                    sum += difference;
                    squares += difference * difference;
                    count++;
                }
            }
        }
        // 24,000 draws: five standard errors are 0.2 · 5 / √24,000 = 0.0065, and √½ of that for the deviation.
        assertThat(sum / count).isCloseTo(0, within(0.0065));
        assertThat(Math.sqrt(squares / count)).isCloseTo(0.2, within(0.0046));
    }

    @Test
    void anImageVariesWithSeedEpochAndIndexAndWithNothingElse() {
        Augmentation augmentation = new Augmentation(true, 1, 0.3);
        List<Float> image = gather(augmentation, 1, 2, 3);

        assertThat(gather(augmentation, 1, 2, 3)).isEqualTo(image);
        assertThat(gather(augmentation, 2, 2, 3)).isNotEqualTo(image);
        assertThat(gather(augmentation, 1, 3, 3)).isNotEqualTo(image);
        Samples after = augmentation.of(IMAGES, 1);
        after.epoch(1);
        after.gather(0, new float[6], 0);
        after.epoch(2);
        assertThat(gather(after, 3)).isEqualTo(image);
    }

    @Test
    void anImageIsWrittenAtItsOffsetAndNowhereElse() {
        float[] target = new float[8];
        target[0] = -1;
        target[7] = -1;

        new Augmentation(true, 2, 0.3).of(IMAGES, 1).gather(0, target, 1);

        assertThat(target[0]).isEqualTo(-1);
        assertThat(target[7]).isEqualTo(-1);
    }

    @Test
    void boundsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Augmentation(false, 65, 0))
                .withMessage("shift must be a whole number from 0 to 64: 65");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Augmentation(false, 0, -0.1))
                .withMessage("noise must be in [0, 1]: -0.1");
    }

    private static List<Float> gather(Augmentation augmentation, long seed, int epoch, int index) {
        Samples varied = augmentation.of(IMAGES, seed);
        varied.epoch(epoch);
        return gather(varied, index);
    }

    private static List<Float> gather(Samples samples, int index) {
        float[] image = new float[6];
        samples.gather(index, image, 0);
        return IntStream.range(0, 6).mapToObj(i -> image[i]).toList();
    }

    /** The image mirrored and moved, pixel by pixel. */
    private static List<Float> moved(int index, boolean mirrored, int down, int right) {
        return IntStream.range(0, 6)
                .mapToObj(i -> {
                    int row = i / 3 - down;
                    int column = i % 3 - right;
                    boolean inside = row >= 0 && row < 2 && column >= 0 && column < 3;
                    int from = mirrored ? 2 - column : column;
                    return inside ? (6 * index + 3 * row + from) * Samples.UNIT : 0f;
                })
                .toList();
    }
}
