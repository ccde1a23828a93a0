package multilayer.bench.memory;

import static multilayer.bench.memory.MemoryOperation.COPY;
import static multilayer.bench.memory.MemoryOperation.READ;
import static multilayer.bench.memory.MemoryOperation.TRIAD;
import static multilayer.bench.memory.MemoryOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.engine.Processors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuMemoryTest {

    private static final Device DEVICE = new Device(Kind.CPU, "a processor", "a virtual machine", false);

    /** More than one block, and no multiple of one. */
    private static final long BYTES = 8 * (3 * (1 << 14) + 1_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyOperationDoesWhatItShouldOnAnyNumberOfThreads(int threads) {
        try (CpuMemory memory = open(threads, BYTES)) {
            for (int round = 0; round < 2; round++) {
                for (MemoryOperation operation : MemoryOperation.values()) {
                    memory.run(operation);
                    assertThat(memory.isRight(operation)).as("%s", operation).isTrue();
                }
            }
            assertThat(memory.threads()).isEqualTo(threads);
            assertThat(memory.arrayBytes()).isBetween(BYTES - 64L * threads, BYTES);
        }
    }

    @Test
    void whatDidNotRunIsNotRight() {
        try (CpuMemory memory = open(2, BYTES)) {
            assertThat(MemoryOperation.values()).allSatisfy(operation -> assertThat(memory.isRight(operation))
                    .isFalse());

            memory.run(TRIAD);
            assertThat(memory.isRight(COPY)).isFalse();
            assertThat(memory.isRight(WRITE)).isFalse();
            assertThat(memory.isRight(READ)).as("a sum of before is forgotten").isFalse();
        }
    }

    @Test
    void arraysAreAsLargeAsThisMachinesCachesAsk() {
        try (CpuMemory memory = CpuMemory.open(Bus::unknown)) {
            long wanted =
                    ArraySize.bytes(LastCache.bytes(), Runtime.getRuntime().maxMemory());
            assertThat(memory.arrayBytes()).isBetween(wanted - 64L * memory.threads(), wanted);
            assertThat(memory.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
            assertThat(memory.device().name()).isEqualTo(Processors.name());
            assertThat(memory.bus()).isEqualTo(Bus.unknown(memory.device()));
        }
    }

    private static CpuMemory open(int threads, long bytes) {
        return new CpuMemory(DEVICE, Bus.unknown(DEVICE), threads, bytes);
    }
}
