package multilayer.bench.matmul;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;

/**
 * A class path of the person's own jars, and behind them this program without its ND4J backend: with two of them ND4J would fall
 * back to the CPU and say nothing.
 */
final class CudaClassPath implements AutoCloseable {

    private final List<Path> entries;
    private final List<Path> copies;

    private CudaClassPath(List<Path> entries, List<Path> copies) {
        this.entries = entries;
        this.copies = copies;
    }

    /**
     * Puts it together.
     *
     * @throws UnavailableException if there is no ND4J backend in {@code folder}
     * @throws IOException if this program's own archives cannot be read or copied
     */
    static CudaClassPath of(Path folder) throws UnavailableException, IOException {
        return of(folder, System.getProperty("java.class.path"));
    }

    static CudaClassPath of(Path folder, String ours) throws UnavailableException, IOException {
        List<Path> entries = new ArrayList<>(theirs(folder));
        List<Path> copies = new ArrayList<>();
        for (String entry : ours.split(File.pathSeparator, -1)) {
            add(Path.of(entry), entries, copies);
        }
        return new CudaClassPath(entries, copies);
    }

    private static List<Path> theirs(Path folder) throws UnavailableException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            for (Path jar : jars) {
                if (Archive.declaresBackend(jar)) {
                    return jars;
                }
            }
        } catch (IOException e) {
            throw new UnavailableException(noBackend(folder), e);
        }
        throw new UnavailableException(noBackend(folder));
    }

    private static Unavailable noBackend(Path folder) {
        return new Unavailable(Kind.GPU, Reason.NO_CUDA_BACKEND, folder.toString());
    }

    /** Adds one of our entries, or what stands in its place. */
    private static void add(Path entry, List<Path> entries, List<Path> copies) throws IOException {
        if (Files.isDirectory(entry)) {
            entries.add(entry);
        } else if (Files.exists(entry) && !Archive.declaresBackend(entry)) {
            List<Path> referenced = Archive.classPath(entry);
            if (referenced.isEmpty()) {
                entries.add(entry);
            } else {
                // Java follows an archive's own class path, wherever the archive stands; its copy has none.
                Path copy = Archive.copyOfClasses(entry);
                copies.add(copy);
                entries.add(copy);
            }
            for (Path other : referenced) {
                add(other, entries, copies);
            }
        }
    }

    /** As Java's option {@code -cp} takes it. */
    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Deletes what was copied. */
    @Override
    public void close() throws IOException {
        for (Path copy : copies) {
            Files.deleteIfExists(copy);
        }
    }
}
