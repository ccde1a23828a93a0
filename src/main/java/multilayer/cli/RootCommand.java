package multilayer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Without a command: opens the window, or trains in the terminal when there can be no window. */
@Command(
        name = "multilayer",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "multilayer.messages")
final class RootCommand implements Callable<Integer> {

    private final Window window;
    private final Terminal terminal;
    private final ToIntFunction<String[]> program;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path project;

    /** @param program runs what other arguments ask for */
    RootCommand(Window window, Terminal terminal, ToIntFunction<String[]> program) {
        this.window = window;
        this.terminal = terminal;
        this.program = program;
    }

    @Override
    public Integer call() {
        if (project != null && !Files.isRegularFile(project)) {
            throw new ParameterException(commandLine(), Messages.text("cli.noSuchFile", project));
        }
        return switch (window.open(Window.Request.project(project))) {
            case CLOSED -> Exit.OK;
            case NO_DISPLAY -> trainHere();
            case NO_LIBRARIES -> complainOfLibraries();
        };
    }

    private int trainHere() {
        if (project == null) {
            terminal.err().println(Messages.text("cli.noDisplay"));
            return program.applyAsInt(new String[] {"train"});
        }
        terminal.err().println(Messages.text("cli.noDisplayProject", project));
        return program.applyAsInt(new String[] {"train", "--project", project.toString()});
    }

    private int complainOfLibraries() {
        terminal.err().println(Messages.text("cli.noLibraries"));
        return Exit.FAILED;
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls the command");
        }
        return spec.commandLine();
    }
}
