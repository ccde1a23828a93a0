package multilayer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes what a shell's user looks for beside a program: a page of the manual for each command, and the completion of all. */
public final class Manual {

    private static final String NAME = "multilayer";

    private Manual() {}

    /**
     * Writes both.
     *
     * @param arguments the version, the folder for the pages, in AsciiDoc, and the folder for the completions of bash and zsh
     */
    public static void main(String[] arguments) throws IOException {
        CommandLine root =
                Program.onThisTerminal(request -> Window.Outcome.CLOSED).commandLine();
        List<CommandSpec> commands = new ArrayList<>();
        collect(root, arguments[0], commands);
        int failed = ManPageGenerator.generateManPage(
                Path.of(arguments[1]).toFile(), null, new boolean[0], true, commands.toArray(new CommandSpec[0]));
        if (failed != 0) {
            throw new IOException("the pages of the manual could not be written to " + arguments[1]);
        }
        Path completions = Files.createDirectories(Path.of(arguments[2]));
        Files.writeString(completions.resolve(NAME), AutoComplete.bash(NAME, root), StandardCharsets.UTF_8);
        // What picocli writes completes in zsh too, once zsh plays bash; it registers itself with "complete".
        Files.writeString(
                completions.resolve("_" + NAME),
                "#compdef " + NAME
                        + "\nautoload -U +X bashcompinit && bashcompinit\nsource /usr/share/bash-completion/completions/"
                        + NAME + "\n",
                StandardCharsets.UTF_8);
    }

    private static void collect(CommandLine command, String version, List<CommandSpec> commands) {
        if (!command.getCommandSpec().usageMessage().hidden()) {
            command.getCommandSpec().versionProvider(null).version("Multilayer " + version);
            commands.add(command.getCommandSpec());
            command.getSubcommands().values().forEach(inner -> collect(inner, version, commands));
        }
    }
}
