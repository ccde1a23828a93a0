package multilayer.bench.opencl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The simulator of an OpenCL device that sees each access to memory, where it is installed. */
final class Oclgrind {

    static final String DRIVER = "/usr/lib/oclgrind/liboclgrind-rt-icd.so";

    private Oclgrind() {}

    static void assumeInstalled() {
        Loader.assumePresent();
        assumeTrue(Files.exists(Path.of(DRIVER)), "skipped, as oclgrind is missing (Debian: oclgrind)");
    }
}
