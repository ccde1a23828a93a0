package multilayer.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where this platform wants an application to keep what is the person's. The folders may not exist yet.
 *
 * @param data what the program makes: runs, logs
 * @param config what the person chose: preferences
 * @param cache what the program makes anew when it is gone
 */
public record AppDirectories(Path data, Path config, Path cache) {

    /** The folders of the person who runs this program. */
    public static AppDirectories ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /**
     * The folders by the platform's rules: on Windows {@code %LOCALAPPDATA%} and {@code %APPDATA%}, on macOS
     * {@code ~/Library/Application Support} and {@code ~/Library/Caches}, elsewhere the XDG Base Directory Specification 0.8.
     *
     * @param environment the environment variables
     * @param osName as the system property {@code os.name} has it
     * @param home the person's home folder
     */
    public static AppDirectories of(Map<String, String> environment, String osName, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path roaming = home.resolve("AppData");
            Path local = given(environment.get("LOCALAPPDATA"), roaming.resolve("Local"))
                    .resolve("Multilayer");
            return new AppDirectories(
                    local,
                    given(environment.get("APPDATA"), roaming.resolve("Roaming"))
                            .resolve("Multilayer"),
                    local.resolve("cache"));
        }
        if (os.startsWith("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support").resolve("Multilayer");
            return new AppDirectories(
                    support, support, library.resolve("Caches").resolve("Multilayer"));
        }
        Path share = home.resolve(".local").resolve("share");
        return new AppDirectories(
                absolute(environment.get("XDG_DATA_HOME"), share).resolve("multilayer"),
                absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve("multilayer"),
                absolute(environment.get("XDG_CACHE_HOME"), home.resolve(".cache"))
                        .resolve("multilayer"));
    }

    private static Path given(@Nullable String folder, Path otherwise) {
        return folder == null || folder.isBlank() ? otherwise : Path.of(folder);
    }

    /** The specification has relative paths ignored. */
    private static Path absolute(@Nullable String folder, Path otherwise) {
        Path path = given(folder, otherwise);
        return path.isAbsolute() ? path : otherwise;
    }
}
