package multilayer.store.natives;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import multilayer.engine.natives.NativeLibraries;
import multilayer.store.AppDirectories;
import multilayer.store.AtomicFile;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.SeekableFileInputStream;
import org.tukaani.xz.SeekableXZInputStream;

/**
 * Libraries that the installed program keeps as {@code .xz}, a tenth of their size, and unpacks into the person's cache before their
 * first use. The folder's name tells their version, so that a newer program unpacks anew.
 */
public final class PackedLibraries implements NativeLibraries {

    /** Names the folder with a folder of packed libraries for each version; the launcher of the installed program sets it. */
    private static final String PROPERTY = "multilayer.packedLibraries";

    private static final String PATH = "java.library.path";
    private static final String PACKED = ".xz";

    private final @Nullable Path packed;
    private final Path cache;

    /** Those of the program that runs, for the person who runs it. */
    public PackedLibraries() {
        this(folder(System.getProperty(PROPERTY)), AppDirectories.ofThisUser().cache());
    }

    PackedLibraries(@Nullable Path packed, Path cache) {
        this.packed = packed;
        this.cache = cache;
    }

    private static @Nullable Path folder(@Nullable String name) {
        return name == null ? null : Path.of(name);
    }

    @Override
    public void deliver() throws IOException {
        if (packed != null) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(packed)) {
                for (Path version : versions) {
                    Path folder = cache.resolve("libraries").resolve(version.getFileName());
                    unpackAll(version, folder);
                    addToPath(folder);
                }
            }
        }
    }

    private static void unpackAll(Path version, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(version, "*" + PACKED)) {
            for (Path library : libraries) {
                String name = library.getFileName().toString();
                unpack(library, folder.resolve(name.substring(0, name.length() - PACKED.length())));
            }
        }
    }

    /** Another process may do the same at the same time: each writes a file of its own, and the last one's takes the place. */
    private static void unpack(Path library, Path target) throws IOException {
        try (SeekableXZInputStream in = new SeekableXZInputStream(new SeekableFileInputStream(library.toFile()))) {
            if (!Files.isRegularFile(target) || Files.size(target) != in.length()) {
                AtomicFile.write(target, in::transferTo);
            }
        }
    }

    private static void addToPath(Path folder) {
        String path = System.getProperty(PATH, "");
        if (!path.startsWith(folder + File.pathSeparator)) {
            System.setProperty(PATH, folder + File.pathSeparator + path);
        }
    }
}
