package multilayer.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ArraySizeTest {

    private static final long MEGABYTE = 1 << 20;
    private static final long PLENTY = 64L << 30;

    @Test
    void fourTimesTheLastCache() {
        assertThat(ArraySize.bytes(OptionalLong.of(32 * MEGABYTE), PLENTY)).isEqualTo(128 * MEGABYTE);
    }

    @Test
    void atLeast64MegabytesHoweverSmallTheCache() {
        assertThat(ArraySize.bytes(OptionalLong.of(MEGABYTE), PLENTY)).isEqualTo(64 * MEGABYTE);
    }

    @Test
    void aCacheThatNobodyTellsIsTakenForALargeOne() {
        assertThat(ArraySize.bytes(OptionalLong.empty(), PLENTY)).isEqualTo(256 * MEGABYTE);
    }

    @Test
    void threeOfThemFitIntoTheHeap() {
        assertThat(ArraySize.bytes(OptionalLong.of(1024 * MEGABYTE), 2000 * MEGABYTE))
                .isEqualTo(400 * MEGABYTE);
    }
}
