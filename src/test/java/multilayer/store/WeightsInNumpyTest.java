package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NumPy itself as the oracle, where a Python with it is installed. */
class WeightsInNumpyTest {

    @TempDir
    private Path folder;

    @Test
    void numpyReadsNamesShapesAndValues() throws Exception {
        Path file = folder.resolve("w.npz");
        Weights.write(file, WeightsTest.TENSORS);

        String printed = runWithNumpy("""
                import numpy, sys
                for name, a in numpy.load(sys.argv[1]).items():
                    print(name, a.dtype.str, a.shape, a.flags.c_contiguous, a.tolist())
                """, file);

        assertThat(printed).isEqualTo("""
                        dense1.weight <f4 (2, 3) True [[0.0, 0.25, 0.5], [0.75, 1.0, 1.25]]
                        dense1.bias <f4 (3,) True [1.5, -2.0, 9.99999993922529e-09]
                        batchNorm1.epsilon <f4 () True 9.999999747378752e-06
                        """);
    }

    @Test
    void whatNumpyWritesIsRead() throws Exception {
        Path file = folder.resolve("w.npz");

        runWithNumpy("""
                import numpy, sys
                numpy.savez(sys.argv[1], **{
                    "dense1.weight": numpy.arange(6, dtype="<f4").reshape(2, 3) / 4,
                    "dense1.bias": numpy.array([1.5, -2, 1e-8], "<f4"),
                    "batchNorm1.epsilon": numpy.array(1e-5, "<f4")})
                """, file);

        WeightsTest.assertSame(Weights.read(file), WeightsTest.TENSORS);
    }

    private static String runWithNumpy(String script, Path file) throws IOException, InterruptedException {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(WeightsInNumpyTest::hasNumpy)
                .findFirst()
                .orElse("");
        assumeTrue(!python.isEmpty(), "no Python with NumPy is installed");
        Process process = new ProcessBuilder(List.of(python, "-c", script, file.toString()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private static boolean hasNumpy(String python) {
        try {
            Process process = new ProcessBuilder(python, "-c", "import numpy")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the tests", e);
        }
    }
}
