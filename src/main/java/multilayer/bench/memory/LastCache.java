package multilayer.bench.memory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.slf4j.LoggerFactory;

/** The caches that stand last before the memory, as Linux lists them under {@code /sys/devices/system/cpu}. */
final class LastCache {

    private static final Path PROCESSORS = Path.of("/sys/devices/system/cpu");

    private LastCache() {}

    /** Bytes of all those of this machine together; empty where the operating system has no such list. */
    static OptionalLong bytes() {
        return bytes(PROCESSORS);
    }

    /** Each once, however many processors share it. */
    static OptionalLong bytes(Path processors) {
        Map<String, Long> byProcessors = new HashMap<>();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(processors, "cpu[0-9]*")) {
            for (Path processor : each) {
                add(processor.resolve("cache"), byProcessors);
            }
        } catch (IOException | NumberFormatException e) {
            LoggerFactory.getLogger(LastCache.class).debug("cannot read the caches in {}", processors, e);
            return OptionalLong.empty();
        }
        long sum = byProcessors.values().stream().mapToLong(Long::longValue).sum();
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private static void add(Path caches, Map<String, Long> byProcessors) throws IOException {
        if (!Files.isDirectory(caches)) {
            return;
        }
        int last = 0;
        Path lastCache = caches;
        try (DirectoryStream<Path> each = Files.newDirectoryStream(caches, "index*")) {
            for (Path cache : each) {
                int level = Integer.parseInt(read(cache.resolve("level")));
                if (level > last) {
                    last = level;
                    lastCache = cache;
                }
            }
        }
        if (last > 0) {
            byProcessors.put(read(lastCache.resolve("shared_cpu_list")), size(read(lastCache.resolve("size"))));
        }
    }

    /** {@code 32768K} in bytes. */
    static long size(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int shift = upper.endsWith("K") ? 10 : upper.endsWith("M") ? 20 : upper.endsWith("G") ? 30 : 0;
        return Long.parseLong(shift == 0 ? upper : upper.substring(0, upper.length() - 1)) << shift;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
