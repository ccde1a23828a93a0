package multilayer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what a measurement makes and nobody wants: a run that is measured keeps its history there. */
public final class ScratchFolder implements AutoCloseable {

    private final Path folder;

    public ScratchFolder() throws IOException {
        folder = Files.createTempDirectory("multilayer-measurement");
    }

    public Path path() {
        return folder;
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
