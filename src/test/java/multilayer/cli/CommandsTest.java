package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import multilayer.engine.data.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandsTest {

    private final CommandLineRig program = new CommandLineRig();

    static Stream<Commands.Entry> all() {
        return Commands.all(
                Terminal.ofThisProcess(),
                new QuickTraining(),
                request -> Window.Outcome.CLOSED,
                Datasets::load,
                Path.of("target", "tests", "commands"))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCommandIsListedByTheNameOfItsClass(Commands.Entry entry) {
        Object full = entry.full().get();
        CommandLine command = full instanceof CommandLine line ? line : new CommandLine(full);

        assertThat(command.getCommandName()).isEqualTo(entry.name());
        assertThat(command.getCommandSpec().usageMessage().hidden()).isFalse();
        assertThat(entry.listed().getCommandName()).isEqualTo(entry.name());
    }

    @Test
    void theListOfCommandsReadsAsIfAllHadBeenMade() {
        program.run("--help");

        assertThat(program.out().lines())
                .containsExactlyElementsOf(Program.onThisTerminal(request -> Window.Outcome.CLOSED)
                        .commandLine()
                        .getUsageMessage()
                        .lines()
                        .toList());
    }

    @Test
    void aCommandMayStandInAnArgumentFile(@TempDir Path folder) throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "train --epochs 2");

        assertThat(program.run("@" + arguments)).isZero();
        assertThat(program.out()).contains("Completed: 2 epochs.");
    }

    @Test
    void aSimilarCommandIsSuggestedThoughNoneWasMade() {
        assertThat(program.run("runs", "lits")).isEqualTo(2);
        assertThat(program.err()).contains("lits").contains("list");
    }
}
