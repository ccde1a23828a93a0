package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.bench.memory.Bus;
import multilayer.bench.memory.MemoryBackend;
import multilayer.bench.memory.MemoryOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lwjgl.opencl.CL10;

class OpenClMemoryTest {

    private static final int ITEMS = 64;
    private static final long ARRAY_BYTES = 5L * ITEMS * 4 * Float.BYTES;

    @ParameterizedTest
    @EnumSource
    void eachOperationDoesWhatItSays(MemoryOperation operation) throws Exception {
        try (MemoryBackend backend = small(KernelSource.read(KernelSource.MEMORY))) {
            assertThat(backend.isRight(operation)).isFalse();

            backend.run(operation);

            assertThat(backend.isRight(operation)).isTrue();
        }
    }

    @Test
    void oneOperationIsNotTakenForAnother() throws Exception {
        try (MemoryBackend backend = small(KernelSource.read(KernelSource.MEMORY))) {
            backend.run(MemoryOperation.COPY);
            backend.run(MemoryOperation.TRIAD);

            assertThat(backend.isRight(MemoryOperation.TRIAD)).isTrue();
            assertThat(backend.isRight(MemoryOperation.COPY)).isFalse();
            assertThat(backend.isRight(MemoryOperation.WRITE)).isFalse();
        }
    }

    @Test
    void theArraysAreAtLeastFourTimesTheCache() throws Exception {
        int index = Pocl.index();
        OpenClDevice device = Pocl.device();
        long cache = DeviceInfo.longInteger(device.id(), CL10.CL_DEVICE_GLOBAL_MEM_CACHE_SIZE);

        try (MemoryBackend backend = OpenClMemory.open(index, true)) {
            assertThat(backend.arrayBytes()).isBetween(4 * cache, 1L << 30);
            assertThat(backend.arrayBytes()).isGreaterThanOrEqualTo(1L << 26);
            assertThat(backend.threads()).isZero();
            assertThat(backend.device()).isEqualTo(device.device());
            for (MemoryOperation operation : MemoryOperation.values()) {
                backend.run(operation);
                assertThat(backend.isRight(operation)).as(operation.id()).isTrue();
            }
        }
    }

    @Test
    void aDriverThatIsNotAmdsTellsNothingOfTheBus() throws Exception {
        try (MemoryBackend backend = small(KernelSource.read(KernelSource.MEMORY))) {
            assertThat(backend.bus()).isEqualTo(Bus.unknown(backend.device()));
        }
    }

    private static MemoryBackend small(String source) throws Exception {
        return new OpenClMemory(Pocl.device(), source, ITEMS, ARRAY_BYTES);
    }
}
