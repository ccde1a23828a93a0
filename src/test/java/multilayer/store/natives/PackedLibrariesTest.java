package multilayer.store.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PackedLibrariesTest {

    private static final String PATH = "java.library.path";
    private static final byte[] LIBRARY = "a library".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000);

    private final String path = System.getProperty(PATH, "");

    @TempDir
    private Path folder;

    private Path packed;
    private Path cache;
    private Path unpacked;

    @BeforeEach
    void packALibrary() throws IOException {
        packed = folder.resolve("packed");
        Path version = Files.createDirectories(packed.resolve("numbers-1.0"));
        cache = folder.resolve("cache");
        unpacked = cache.resolve("libraries/numbers-1.0/libnumbers.so");
        try (OutputStream out =
                new XZOutputStream(Files.newOutputStream(version.resolve("libnumbers.so.xz")), new LZMA2Options(0))) {
            out.write(LIBRARY);
        }
    }

    @AfterEach
    void forgetThePath() {
        System.setProperty(PATH, path);
    }

    @Test
    void aLibraryIsUnpackedIntoTheCacheAndFoundThere() throws Exception {
        new PackedLibraries(packed, cache).deliver();

        assertThat(unpacked).hasBinaryContent(LIBRARY);
        assertThat(System.getProperty(PATH)).isEqualTo(unpacked.getParent() + File.pathSeparator + path);
    }

    @Test
    void whatIsUnpackedStaysAndTheSearchPathGrowsOnce() throws Exception {
        new PackedLibraries(packed, cache).deliver();
        Files.setLastModifiedTime(unpacked, LONG_AGO);

        new PackedLibraries(packed, cache).deliver();

        assertThat(Files.getLastModifiedTime(unpacked)).isEqualTo(LONG_AGO);
        assertThat(System.getProperty(PATH)).isEqualTo(unpacked.getParent() + File.pathSeparator + path);
    }

    @Test
    void aLibraryThatIsCutOffIsUnpackedAnew() throws Exception {
        Files.createDirectories(unpacked.getParent());
        Files.write(unpacked, new byte[100]);

        new PackedLibraries(packed, cache).deliver();

        assertThat(unpacked).hasBinaryContent(LIBRARY);
    }

    @Test
    void withoutPackedLibrariesNothingIsTouched() throws Exception {
        new PackedLibraries(null, cache).deliver();

        assertThat(cache).doesNotExist();
        assertThat(System.getProperty(PATH)).isEqualTo(path);
    }

    @Test
    void aCacheThatCannotBeWrittenIsToldInASentenceThatNamesIt() throws Exception {
        Files.createDirectories(unpacked);

        assertThatThrownBy(() -> new PackedLibraries(packed, cache).deliver())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(unpacked.toString())
                .hasMessageContaining("it is a folder");
    }
}
