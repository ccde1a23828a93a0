package multilayer.cli;

import java.nio.file.Path;
import multilayer.engine.data.Datasets;
import multilayer.store.AppDirectories;
import picocli.CommandLine;

/** The command line: its root, its commands, and how it speaks when something is wrong. */
public final class Program {

    private final Window window;
    private final Terminal terminal;
    private final Training training;
    private final DatasetLoader loader;
    private final Path kept;

    /** @param kept the folder for what the program makes, unless a command is given another */
    Program(Window window, Terminal terminal, Training training, DatasetLoader loader, Path kept) {
        this.window = window;
        this.terminal = terminal;
        this.training = training;
        this.loader = loader;
        this.kept = kept;
    }

    /** The program on the terminal it was started from. */
    public static Program onThisTerminal(Window window) {
        return new Program(
                window,
                Terminal.ofThisProcess(),
                new EngineTraining(),
                Datasets::load,
                AppDirectories.ofThisUser().data());
    }

    /** Runs what {@code arguments} ask for and returns the exit code: see {@link Exit}. */
    public int execute(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** The root with all commands, as their manual and the completion of shells describe them. */
    CommandLine commandLine() {
        CommandLine root = new CommandLine(new RootCommand(window, terminal));
        Commands.all(terminal, training, window, loader, kept).forEach(root::addSubcommand);
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        root.setParameterExceptionHandler(Complaints::badArgument);
        root.setExecutionExceptionHandler(Complaints::failure);
        return root;
    }
}
