package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppDirectoriesTest {

    @TempDir
    private Path home;

    @Test
    void linuxWithoutVariablesUsesTheHiddenFoldersOfTheSpecification() {
        assertThat(AppDirectories.of(Map.of(), "Linux", home))
                .isEqualTo(new AppDirectories(
                        home.resolve(".local/share/multilayer"),
                        home.resolve(".config/multilayer"),
                        home.resolve(".cache/multilayer")));
    }

    @Test
    void linuxFollowsAbsoluteXdgVariablesAndIgnoresRelativeOnes() {
        Path data = home.resolve("data").toAbsolutePath();
        Path cache = home.resolve("cache").toAbsolutePath();
        Map<String, String> environment = Map.of(
                "XDG_DATA_HOME", data.toString(), "XDG_CONFIG_HOME", "relative", "XDG_CACHE_HOME", cache.toString());

        assertThat(AppDirectories.of(environment, "Linux", home))
                .isEqualTo(new AppDirectories(
                        data.resolve("multilayer"), home.resolve(".config/multilayer"), cache.resolve("multilayer")));
    }

    @Test
    void anEmptyVariableCountsAsUnset() {
        assertThat(AppDirectories.of(Map.of("XDG_DATA_HOME", ""), "FreeBSD", home)
                        .data())
                .isEqualTo(home.resolve(".local/share/multilayer"));
    }

    @Test
    void windowsKeepsDataAndCacheLocalAndConfigRoaming() {
        Map<String, String> environment = Map.of("APPDATA", "roaming-folder", "LOCALAPPDATA", "local-folder");

        assertThat(AppDirectories.of(environment, "Windows 11", home))
                .isEqualTo(new AppDirectories(
                        Path.of("local-folder", "Multilayer"),
                        Path.of("roaming-folder", "Multilayer"),
                        Path.of("local-folder", "Multilayer", "cache")));
        assertThat(AppDirectories.of(Map.of(), "Windows 11", home))
                .isEqualTo(new AppDirectories(
                        home.resolve("AppData/Local/Multilayer"),
                        home.resolve("AppData/Roaming/Multilayer"),
                        home.resolve("AppData/Local/Multilayer/cache")));
    }

    @Test
    void macHasOneFolderForWhatIsKept() {
        Path support = home.resolve("Library/Application Support/Multilayer");

        assertThat(AppDirectories.of(Map.of("XDG_DATA_HOME", "/elsewhere"), "Mac OS X", home))
                .isEqualTo(new AppDirectories(support, support, home.resolve("Library/Caches/Multilayer")));
    }
}
