package multilayer.cli;

import picocli.CommandLine;

/** The command line: its root, its commands, and how it speaks when something is wrong. */
public final class Program {

    private final Window window;
    private final Terminal terminal;
    private final Training training;

    Program(Window window, Terminal terminal, Training training) {
        this.window = window;
        this.terminal = terminal;
        this.training = training;
    }

    /** The program on the terminal it was started from. */
    public static Program onThisTerminal(Window window) {
        return new Program(window, Terminal.ofThisProcess(), new EngineTraining());
    }

    /** Runs what {@code arguments} ask for and returns the exit code: see {@link Exit}. */
    public int execute(String... arguments) {
        CommandLine root = new CommandLine(new RootCommand(window, terminal));
        Commands.all(terminal, training, window).forEach(root::addSubcommand);
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        root.setParameterExceptionHandler(Complaints::badArgument);
        root.setExecutionExceptionHandler(Complaints::failure);
        return root.execute(arguments);
    }
}
