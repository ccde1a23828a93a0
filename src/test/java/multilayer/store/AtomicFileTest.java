package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesANewFileAndLeavesNothingElse() throws IOException {
        AtomicFile.write(folder.resolve("new.txt"), out -> out.write("abc".getBytes(StandardCharsets.UTF_8)));

        assertThat(folder.resolve("new.txt")).hasContent("abc");
        assertThat(names()).containsExactly("new.txt");
    }

    @Test
    void replacesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "an old and longer text");

        AtomicFile.write(file, out -> out.write('x'));

        assertThat(file).hasContent("x");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFullDiskLeavesTheOldFileAndSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .withMessage(file
                        + " could not be written: No space left on device; nothing was changed: make room or choose"
                        + " another place, and try again.");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("none").resolve("a.txt");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> out.write('x')))
                .withMessageStartingWith(file + " could not be written: ")
                .withMessageContaining("does not exist; nothing was changed");
    }

    @Test
    void aFolderIsNotReplaced() {
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(folder, out -> out.write('x')))
                .withMessageStartingWith(folder + " could not be written: it is a folder; nothing was changed");
    }

    @Test
    void aWriteProtectedFileStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assumeTrue(file.toFile().setReadOnly());
        assumeFalse(Files.isWritable(file), "this account may write everything");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> out.write('x')))
                .withMessageContaining("it is write-protected");
        assertThat(file).hasContent("old");
    }

    @Test
    void aSymbolicLinkStaysOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = folder.resolve("link.txt");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "links need a right elsewhere");
        Files.createSymbolicLink(link, file);

        AtomicFile.write(link, out -> out.write('x'));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("x");
    }

    @Test
    void preparingAFolderMakesItAndLeavesItEmpty() throws IOException {
        Path made = folder.resolve("runs").resolve("first");

        AtomicFile.prepareFolder(made);

        assertThat(made).isEmptyDirectory();
    }

    @Test
    void aFileInTheWayOfAFolderIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.prepareFolder(file))
                .withMessageStartingWith(file + " cannot be used as a folder to save in: ")
                .withMessageEndingWith("; choose another folder.");
        assertThatIOException().isThrownBy(() -> AtomicFile.prepareFolder(file.resolve("below")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
