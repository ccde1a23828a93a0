package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.engine.data.Dataset;
import org.junit.jupiter.api.Test;

class NearestImageTest {

    private static final Dataset SOURCE =
            new Dataset("five", 1, 2, new byte[] {0, 0, (byte) 255, 0, 3, 4, 0, 0, 10, 0}, new byte[5], List.of("a"));

    @Test
    void nearestComesFirstAndOfEqualsTheFirstRow() {
        assertThat(NearestImage.of(new byte[] {0, 0}, SOURCE, new int[] {4, 3, 2, 1, 0}, 3))
                .containsExactly(new NearestImage(0, 0), new NearestImage(3, 0), new NearestImage(2, 5.0 / 255));
    }

    @Test
    void bytesAreUnsignedAndDistancesInPixelsFromZeroToOne() {
        assertThat(NearestImage.of(new byte[] {0, 0}, SOURCE, new int[] {1}, 3))
                .containsExactly(new NearestImage(1, 1));
    }

    @Test
    void otherRowsAreNotLookedAt() {
        assertThat(NearestImage.of(new byte[] {0, 0}, SOURCE, new int[] {1, 4}, 1))
                .containsExactly(new NearestImage(4, 10.0 / 255));
    }
}
