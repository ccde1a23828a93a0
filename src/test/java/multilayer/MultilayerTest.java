package multilayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultilayerTest {

    @TempDir
    private Path folder;

    @Test
    void nothingOrAProjectAsksForTheWindow() throws IOException {
        Path project = Files.writeString(folder.resolve("mine.multilayer"), "{}");

        assertThat(Multilayer.asksForTheWindow()).isTrue();
        assertThat(Multilayer.asksForTheWindow(project.toString())).isTrue();
    }

    @Test
    void allElseIsForTheCommandLine() throws IOException {
        Path other = Files.writeString(folder.resolve("train"), "a file with a command's name");
        Path project = Files.writeString(folder.resolve("mine.multilayer"), "{}");

        assertThat(Multilayer.asksForTheWindow("--help")).isFalse();
        assertThat(Multilayer.asksForTheWindow("train")).isFalse();
        assertThat(Multilayer.asksForTheWindow(other.toString())).isFalse();
        assertThat(Multilayer.asksForTheWindow(folder.resolve("gone.multilayer").toString()))
                .isFalse();
        assertThat(Multilayer.asksForTheWindow(project.toString(), "--help")).isFalse();
    }
}
