package multilayer.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastCacheTest {

    @TempDir
    private Path processors;

    @Test
    void aCacheThatProcessorsShareCountsOnceAndSmallerLevelsDoNot() throws IOException {
        for (int processor = 0; processor < 4; processor++) {
            cache(processor, 0, 1, String.valueOf(processor), "32K");
            cache(processor, 2, 2, String.valueOf(processor), "1024K");
            cache(processor, 3, 3, processor < 2 ? "0-1" : "2-3", "32768K");
        }
        Files.createDirectories(processors.resolve("cpufreq"));

        assertThat(LastCache.bytes(processors)).hasValue(2 * (32L << 20));
    }

    @Test
    void whereNothingIsListedNothingIsKnown() throws IOException {
        assertThat(LastCache.bytes(processors)).isEmpty();
        assertThat(LastCache.bytes(processors.resolve("missing"))).isEmpty();
        Files.createDirectories(processors.resolve("cpu0"));
        assertThat(LastCache.bytes(processors)).isEmpty();
    }

    @Test
    void aSizeMayHaveAUnit() {
        assertThat(LastCache.size("512")).isEqualTo(512);
        assertThat(LastCache.size("48K")).isEqualTo(49_152);
        assertThat(LastCache.size("3M")).isEqualTo(3_145_728);
    }

    private void cache(int processor, int index, int level, String shared, String size) throws IOException {
        Path cache = Files.createDirectories(
                processors.resolve("cpu" + processor).resolve("cache").resolve("index" + index));
        Files.writeString(cache.resolve("level"), level + "\n");
        Files.writeString(cache.resolve("shared_cpu_list"), shared + "\n");
        Files.writeString(cache.resolve("size"), size + "\n");
    }
}
