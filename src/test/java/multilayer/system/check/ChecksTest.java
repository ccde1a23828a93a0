package multilayer.system.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.engine.blas.ByteScaler;
import multilayer.engine.blas.Kernels;
import multilayer.engine.blas.OpenBlas;
import multilayer.engine.data.Datasets;
import multilayer.store.sqlite.Database;
import multilayer.system.check.CheckResult.Status;
import multilayer.system.check.DisplayCheck.Drawing;
import multilayer.system.check.DisplayCheck.Outcome;
import multilayer.text.Messages;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each check as it passes, and broken on purpose. */
class ChecksTest {

    @TempDir
    private Path folder;

    private static String finding(CheckResult result) {
        return Messages.text(result.finding(), result.figures().toArray());
    }

    private static Optional<String> remedy(CheckResult result) {
        return result.remedy().map(key -> Messages.text(key, result.figures().toArray()));
    }

    @Test
    void everyCheckOfTheCatalogHasANameOfItsOwn() {
        List<Check> all = Checks.all(folder, () -> new Drawing(Outcome.DRAWN, ""));

        assertThat(all).extracting(Check::id).containsExactly("data", "blas", "store", "opencl", "display");
        assertThat(all)
                .extracting(check -> Messages.name("selftest.check", check))
                .doesNotHaveDuplicates();
    }

    @Test
    void theDataAreReadAndCounted() {
        CheckResult result = new DataCheck(List.of(Datasets.FASHION_MNIST), dataset -> dataset.load()
                        .first(300, 100))
                .run();

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(finding(result)).startsWith("400 images read");
    }

    @Test
    void aDamagedFileIsNamed() {
        CheckResult result = new DataCheck(List.of(Datasets.FASHION_MNIST), dataset -> {
                    throw new IOException("train-labels-idx1-ubyte.gz is damaged.");
                })
                .run();

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(finding(result)).isEqualTo("train-labels-idx1-ubyte.gz is damaged.");
        assertThat(remedy(result))
                .hasValueSatisfying(words -> assertThat(words).contains("installing the program again"));
    }

    @Test
    void theLibraryOfThisMachineMultipliesRightly() {
        CheckResult result = new BlasCheck().run();

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(finding(result)).contains("multiplies rightly").contains("e-0");
    }

    @Test
    void aLibraryWhoseLastElementIsWrongFails() {
        CheckResult result = new BlasCheck(() -> new Crooked(0.01f)).run();

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(finding(result)).startsWith("crooked multiplies wrongly");
        assertThat(remedy(result)).hasValueSatisfying(words -> assertThat(words).contains("OPENBLAS_"));
    }

    @Test
    void aResultThatIsNoNumberFails() {
        assertThat(new BlasCheck(() -> new Crooked(Float.NaN)).run().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aLibraryThatDoesNotLoadFails() {
        CheckResult result = new BlasCheck(() -> {
                    throw new UnsatisfiedLinkError("no jnidnnl");
                })
                .run();

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(finding(result)).contains("no jnidnnl");
        assertThat(remedy(result)).hasValueSatisfying(words -> assertThat(words).contains("noexec"));
    }

    @Test
    void theStoreIsWrittenReadAndLeftAsItWas() throws IOException {
        Path kept = folder.resolve("kept");
        Database.open(kept).close();
        List<Path> before = list(kept);
        CheckResult result = new StoreCheck(kept).run();

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(finding(result)).startsWith(kept + ": a transaction takes ").contains(" GB are free");
        assertThat(list(kept)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aFolderThatIsNoneFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        CheckResult result = new StoreCheck(file.resolve("kept")).run();

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(finding(result)).startsWith("Runs cannot be kept in " + file.resolve("kept"));
        assertThat(remedy(result)).hasValueSatisfying(words -> assertThat(words).contains("Make room"));
    }

    @Test
    void aDamagedHistoryFailsAndIsNotTouched() throws IOException {
        Path history =
                Files.writeString(folder.resolve(Database.FILE), "this is no database, but long enough. ".repeat(40));
        CheckResult result = new StoreCheck(folder).run();

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(finding(result)).contains(history.toString()).contains("damaged");
        assertThat(remedy(result)).hasValueSatisfying(words -> assertThat(words).contains("move that file elsewhere"));
        assertThat(history).content().startsWith("this is no database");
    }

    @Test
    void gpusAreListed() throws InterruptedException {
        CheckResult result =
                new OpenClCheck(standIn -> List.of(new Device(Kind.GPU, "Radeon", "OpenCL 3.0", false))).run();

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(finding(result)).isEqualTo("Radeon (OpenCL 3.0)");
    }

    @Test
    void aComputerWithoutAGpuIsNotBroken() throws InterruptedException {
        for (Reason reason : List.of(Reason.NO_LOADER, Reason.NO_DRIVER, Reason.NO_GPU)) {
            CheckResult result = without(reason).run();

            assertThat(result.status()).as(reason.id()).isEqualTo(Status.SKIPPED);
            assertThat(finding(result)).contains("OpenCL");
        }
    }

    @Test
    void aDriverThatFailsIsAFailureWithItsRemedy() throws InterruptedException {
        CheckResult result = without(Reason.BROKEN_DRIVER).run();

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(finding(result)).contains("CL_OUT_OF_HOST_MEMORY").contains("Update it");
    }

    private static OpenClCheck without(Reason reason) {
        return new OpenClCheck(standIn -> {
            throw new UnavailableException(new Unavailable(Kind.GPU, reason, "CL_OUT_OF_HOST_MEMORY"));
        });
    }

    @Test
    void withoutADisplayTheWindowIsSkipped() throws InterruptedException {
        CheckResult result = new DisplayCheck(() -> new Drawing(Outcome.NO_DISPLAY, "")).run();

        assertThat(result.status()).isEqualTo(Status.SKIPPED);
        assertThat(finding(result)).isEqualTo("There is no display.");
    }

    @Test
    void missingLibrariesAreNamedWithTheirPackages() throws InterruptedException {
        CheckResult result = new DisplayCheck(() -> new Drawing(Outcome.NO_LIBRARIES, "libXtst.so.6")).run();

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(finding(result)).contains("libXtst.so.6");
        assertThat(remedy(result)).hasValueSatisfying(words -> assertThat(words).contains("libxtst6"));
    }

    @Test
    void aTrialThatTakesItsProcessDownIsAFailure() throws InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        CheckResult result = new DisplayCheck(new DisplayProcess(List.of(java, "-no-such-option"))).run();

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(finding(result)).startsWith("Drawing ended the process");
        assertThat(remedy(result)).hasValueSatisfying(words -> assertThat(words).contains("prism.order=sw"));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".db")).toList();
        }
    }

    /** Multiplies as OpenBLAS does, and then adds something to the last element. */
    private static final class Crooked implements Kernels {

        private final Kernels right = new OpenBlas();
        private final float error;

        Crooked(float error) {
            this.error = error;
        }

        @Override
        public String name() {
            return "crooked";
        }

        @Override
        public void multiply(
                boolean transposeA,
                boolean transposeB,
                int m,
                int n,
                int k,
                float alpha,
                FloatPointer a,
                int aStride,
                FloatPointer b,
                int bStride,
                float beta,
                FloatPointer c,
                int cStride) {
            right.multiply(transposeA, transposeB, m, n, k, alpha, a, aStride, b, bStride, beta, c, cStride);
            long last = (long) m * n - 1;
            c.put(last, c.get(last) + error);
        }

        @Override
        public ByteScaler byteScaler(int count, float factor) {
            return right.byteScaler(count, factor);
        }
    }
}
