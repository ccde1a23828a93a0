package multilayer.cli;

import multilayer.engine.data.Datasets;
import picocli.CommandLine;

/** The command line: its root, its commands, and how it speaks when something is wrong. */
public final class Program {

    private final Window window;
    private final Terminal terminal;
    private final Training training;
    private final DatasetLoader loader;

    Program(Window window, Terminal terminal, Training training, DatasetLoader loader) {
        this.window = window;
        this.terminal = terminal;
        this.training = training;
        this.loader = loader;
    }

    /** The program on the terminal it was started from. */
    public static Program onThisTerminal(Window window) {
        return new Program(window, Terminal.ofThisProcess(), new EngineTraining(), Datasets::load);
    }

    /** Runs what {@code arguments} ask for and returns the exit code: see {@link Exit}. */
    public int execute(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** The root with all commands, as their manual and the completion of shells describe them. */
    CommandLine commandLine() {
        CommandLine root = new CommandLine(new RootCommand(window, terminal));
        Commands.all(terminal, training, window, loader).forEach(root::addSubcommand);
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        root.setParameterExceptionHandler(Complaints::badArgument);
        root.setExecutionExceptionHandler(Complaints::failure);
        return root;
    }
}
