package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The driver in {@code stub_driver.c}, where there is a C compiler. */
final class StubDriver {

    private static final String COMPILER = "/usr/bin/cc";

    private StubDriver() {}

    /** Compiles it into {@code folder}. */
    static String compile(Path folder, String option) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(COMPILER)), "skipped, as there is no C compiler (Debian: gcc)");
        Path source = folder.resolve("stub_driver.c");
        try (InputStream stream = Objects.requireNonNull(StubDriver.class.getResourceAsStream("stub_driver.c"))) {
            Files.copy(stream, source);
        }
        Path driver = folder.resolve("libstub_driver.so");
        Path words = folder.resolve("compiler.txt");
        Process compiler = new ProcessBuilder(
                        COMPILER, "-shared", "-fPIC", option, "-o", driver.toString(), source.toString())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        int code = compiler.waitFor();
        assertThat(code).as(Files.readString(words)).isZero();
        return driver.toString();
    }
}
