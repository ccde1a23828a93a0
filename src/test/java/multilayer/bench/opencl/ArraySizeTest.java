package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArraySizeTest {

    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;
    private static final long STEP = 4096;

    @Test
    void fourCachesIfThatIsMuch() {
        assertThat(ArraySize.bytes(false, 33 * MEGABYTE, 16 * GIGABYTE, 4 * GIGABYTE, STEP))
                .isEqualTo(132 * MEGABYTE);
    }

    @Test
    void aGpuMayHaveALargerCacheThanItTells() {
        assertThat(ArraySize.bytes(true, 16 * 1024, 16 * GIGABYTE, 4 * GIGABYTE, STEP))
                .isEqualTo(512 * MEGABYTE);
    }

    @Test
    void anEighthOfTheMemoryIsTheMost() {
        assertThat(ArraySize.bytes(true, 0, 2 * GIGABYTE, GIGABYTE, STEP)).isEqualTo(256 * MEGABYTE);
    }

    @Test
    void whatTheDriverGivesAtOnceIsTheMost() {
        assertThat(ArraySize.bytes(true, 0, 16 * GIGABYTE, 100 * MEGABYTE + 1, STEP))
                .isEqualTo(100 * MEGABYTE);
    }

    @Test
    void theStepDividesIt() {
        assertThat(ArraySize.bytes(false, 16 * MEGABYTE + 1, GIGABYTE, GIGABYTE, STEP))
                .isEqualTo(64 * MEGABYTE + STEP);
    }
}
