package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the windows of one person on one display meet.
 *
 * @param folder that only this person can enter, or at least write into; it may not exist yet
 * @param name of the display, fit for a file's name
 */
public record InstancePlace(Path folder, String name) {

    /**
     * The place by the platform's rules: on Linux {@code $XDG_RUNTIME_DIR}, which belongs to the person and goes when they log out;
     * otherwise the folder for what the program makes, which belongs to the person as well.
     *
     * @param environment the environment variables
     * @param data the folder for what the program makes
     */
    public static InstancePlace of(Map<String, String> environment, Path data) {
        Path runtime = Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""));
        Path folder = runtime.isAbsolute() && Files.isDirectory(runtime)
                ? runtime.resolve("multilayer")
                : data.resolve("window");
        return new InstancePlace(folder, display(environment));
    }

    /** A window on one display is of no use to whoever sits before another. */
    private static String display(Map<String, String> environment) {
        @Nullable String display = environment.getOrDefault("WAYLAND_DISPLAY", environment.get("DISPLAY"));
        return display == null || display.isBlank() ? "window" : display.replaceAll("[^A-Za-z0-9.-]", "_");
    }

    /** Held by the process whose window it is; the operating system lets go of it when that ends, however it ends. */
    Path lock() {
        return folder.resolve(name + ".lock");
    }

    /** Where that process listens. */
    Path socket() {
        return folder.resolve(name + ".socket");
    }

    /** Makes the folder, for this person alone where the file system knows persons. */
    void create() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }
}
