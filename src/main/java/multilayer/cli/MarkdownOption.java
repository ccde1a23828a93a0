package multilayer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import multilayer.store.AtomicFile;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option to write a benchmark's table as a page for a repository, too. */
final class MarkdownOption {

    @Option(names = "--markdown", paramLabel = "FILE")
    private @Nullable Path file;

    /**
     * Looks before minutes are spent on what could not be written.
     *
     * @throws IllegalArgumentException with a sentence that names the file
     */
    void requireWritable() {
        if (file != null && !Files.isWritable(file.toAbsolutePath().getParent())) {
            throw new IllegalArgumentException(Messages.text("cli.markdownFolder", file));
        }
    }

    /** Writes the page when it was asked for. */
    void write(Supplier<String> page) throws IOException {
        if (file != null) {
            byte[] text = page.get().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(text));
        }
    }
}
