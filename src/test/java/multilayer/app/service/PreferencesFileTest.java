package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import multilayer.app.model.Preferences;
import multilayer.app.model.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {

    private static final Preferences SOME = new Preferences(
            "dark",
            new Preferences.Bounds(-20, 30, 1500, 900, true),
            new Preferences.Panels(true, 280, false, 333),
            "/home/ada/mine.multilayer",
            List.of("/home/ada/mine.multilayer", "/home/ada/other.multilayer"),
            List.of("name", "test"));

    @TempDir
    private Path folder;

    private Path file;
    private PreferencesFile preferences;

    @BeforeEach
    void inAFolderThatDoesNotExistYet() {
        file = folder.resolve("config/preferences.json");
        preferences = new PreferencesFile(file);
    }

    @Test
    void theFirstStartHasTheDefaults() {
        assertThat(preferences.read()).isEqualTo(Preferences.DEFAULT);
        assertThat(Preferences.DEFAULT.chosenTheme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void whatIsWrittenIsRead() {
        preferences.write(SOME);
        assertThat(preferences.read()).isEqualTo(SOME);
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        preferences.write(SOME);
        preferences.write(Preferences.DEFAULT);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[1]",
                "{\"theme\":\"pink\",\"panels\":{\"networkWidth\":300,\"hyperparametersWidth\":300},\"recentProjects\":[]}",
                "{\"theme\":\"dark\",\"panels\":{\"networkWidth\":-1,\"hyperparametersWidth\":300},\"recentProjects\":[]}",
                "{\"theme\":\"dark\",\"panels\":null,\"recentProjects\":[]}",
                "{\"theme\":\"dark\",\"panels\":{\"networkWidth\":300,\"hyperparametersWidth\":300},\"recentProjects\":[null]}",
                "{\"theme\":\"dark\"}"
            })
    void aDamagedFileIsIgnoredAndReplaced(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        assertThat(preferences.read()).isEqualTo(Preferences.DEFAULT);
        preferences.write(SOME);
        assertThat(preferences.read()).isEqualTo(SOME);
    }

    @Test
    void whatALaterVersionRememberedIsPassedOver() throws IOException {
        preferences.write(SOME);
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"later\": 1,"));

        assertThat(preferences.read()).isEqualTo(SOME);
    }

    @Test
    void whatAnEarlierVersionDidNotRememberIsAsUsual() throws IOException {
        preferences.write(SOME);
        Files.writeString(file, Files.readString(file).replaceFirst("(?s),\\s*\"runColumns\" : \\[[^]]*]", ""));

        assertThat(preferences.read().runColumns()).isNull();
        assertThat(preferences.read().recentProjects()).isEqualTo(SOME.recentProjects());
    }

    @Test
    void aFolderThatCannotBeWrittenToStopsNothing() throws IOException {
        Files.writeString(folder.resolve("config"), "a file where the folder should be");

        preferences.write(SOME);
        assertThat(preferences.read()).isEqualTo(Preferences.DEFAULT);
    }
}
