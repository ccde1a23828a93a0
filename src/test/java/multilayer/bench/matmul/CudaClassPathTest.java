package multilayer.bench.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaClassPathTest {

    private static final String BACKEND = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";

    @TempDir
    private Path theirs;

    @TempDir
    private Path ours;

    @Test
    void theirJarsComeFirstAndOurBackendNotAtAll() throws Exception {
        Path cuda = jar(theirs.resolve("nd4j-cuda.jar"), Map.of(BACKEND, "Cuda"));
        Path other = jar(theirs.resolve("zlib.jar"), Map.of());
        Path library = jar(ours.resolve("a.jar"), Map.of("A", ""));
        Path backend = jar(ours.resolve("b.jar"), Map.of(BACKEND, "Cpu"));
        Path classes = Files.createDirectory(ours.resolve("classes"));

        try (CudaClassPath path =
                CudaClassPath.of(theirs, classes + File.pathSeparator + backend + File.pathSeparator + library)) {
            assertThat(path.toString().split(File.pathSeparator, -1))
                    .containsExactly(cuda.toString(), other.toString(), classes.toString(), library.toString());
        }
    }

    @Test
    void aJarThatRefersToOurBackendIsCopiedWithoutItsReferences() throws Exception {
        Path cuda = jar(theirs.resolve("nd4j-cuda.jar"), Map.of(BACKEND, "Cuda"));
        Path library = jar(ours.resolve("a.jar"), Map.of());
        jar(ours.resolve("b.jar"), Map.of(BACKEND, "Cpu"));
        Path program = jar(
                ours.resolve("multilayer.jar"),
                Map.of(
                        JarFile.MANIFEST_NAME,
                        "Manifest-Version: 1.0\nClass-Path: b.jar a.jar\n\n",
                        "multilayer/Multilayer.class",
                        "code",
                        "datasets/images",
                        "large"));

        Path copy;
        try (CudaClassPath path = CudaClassPath.of(theirs, program.toString())) {
            String[] entries = path.toString().split(File.pathSeparator, -1);
            copy = Path.of(entries[1]);
            assertThat(entries).containsExactly(cuda.toString(), copy.toString(), library.toString());
            try (JarFile file = new JarFile(copy.toFile())) {
                assertThat(file.stream().map(ZipEntry::getName)).containsExactly("multilayer/Multilayer.class");
            }
        }
        assertThat(copy).doesNotExist();
        assertThat(program).exists();
    }

    @Test
    void aFolderWithoutABackendIsToldByItsName() throws Exception {
        jar(theirs.resolve("other.jar"), Map.of("A", ""));

        assertThatThrownBy(() -> CudaClassPath.of(theirs, ours.toString()))
                .isInstanceOfSatisfying(UnavailableException.class, e -> {
                    assertThat(e.unavailable().reason()).isEqualTo(Reason.NO_CUDA_BACKEND);
                    assertThat(e.unavailable().detail()).isEqualTo(theirs.toString());
                });
    }

    @Test
    void aFolderThatIsNotThereHoldsNoBackend() {
        assertThatThrownBy(() -> CudaClassPath.of(theirs.resolve("none"), ours.toString()))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        e -> assertThat(e.unavailable().reason()).isEqualTo(Reason.NO_CUDA_BACKEND));
    }

    private static Path jar(Path file, Map<String, String> entries) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("META-INF/"));
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
