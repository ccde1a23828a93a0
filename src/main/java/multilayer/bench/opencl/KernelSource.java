package multilayer.bench.opencl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of our kernels. */
final class KernelSource {

    static final String SGEMM = "sgemm.cl";
    static final String MEMORY = "memory.cl";

    private KernelSource() {}

    static String read(String file) {
        try (InputStream stream = KernelSource.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the program: " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
