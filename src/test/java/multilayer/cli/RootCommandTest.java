package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootCommandTest {

    private final CommandLineRig program = new CommandLineRig();

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertThat(program.run()).isZero();
        assertThat(program.opened).containsExactly((Path) null);
        assertThat(program.out() + program.err()).isEmpty();
    }

    @Test
    void aProjectFileOpensInTheWindow(@TempDir Path folder) throws IOException {
        Path project = Files.writeString(folder.resolve("mine.multilayer"), "{}");

        assertThat(program.run(project.toString())).isZero();
        assertThat(program.opened).containsExactly(project);
    }

    @Test
    void aWordThatIsNeitherCommandNorFileIsTold() {
        assertThat(program.run("tarin")).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo("There is no command and no project file called tarin; multilayer --help lists the commands."
                        + System.lineSeparator());
        assertThat(program.opened).isEmpty();
    }

    @Test
    void withoutADisplayTheBaselineIsTrained() {
        program.outcome = Window.Outcome.NO_DISPLAY;

        assertThat(program.run()).isZero();
        assertThat(program.err()).startsWith("There is no display").hasLineCount(1);
        assertThat(program.training.experiment).isEqualTo(Preset.BASELINE.experiment());
        assertThat(program.out()).contains("Completed: 10 epochs.");
    }

    @Test
    void withoutLibrariesThePackagesAreNamed() {
        program.outcome = Window.Outcome.NO_LIBRARIES;

        assertThat(program.run()).isEqualTo(1);
        assertThat(program.err())
                .contains("libgtk-3-0 libxtst6")
                .contains("gtk3 libXtst")
                .hasLineCount(1);
        assertThat(program.training.experiment).isNull();
    }

    @Test
    void helpListsTheCommands() {
        assertThat(program.run("--help")).isZero();
        assertThat(program.out()).contains("train").contains("data").contains("Usage: multilayer");
    }

    @Test
    void helpOfACommandExplainsEachOption() {
        assertThat(program.run("train", "--help")).isZero();
        assertThat(program.out())
                .contains("--preset", "--project", "--epochs", "--seed", "--validation", "--test", "--save", "--json")
                .contains("d2l, baseline, two-layer, best");
    }

    @Test
    void versionIsOneLine() {
        assertThat(program.run("--version")).isZero();
        assertThat(program.out()).startsWith("Multilayer").hasLineCount(1);
    }
}
