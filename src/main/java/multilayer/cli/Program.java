package multilayer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
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
        return commandLine(mayName(arguments)).execute(arguments);
    }

    /** The root with all commands, as their manual and the completion of shells describe them. */
    CommandLine commandLine() {
        return commandLine(name -> true);
    }

    /** The names of commands that {@code arguments} may ask for: an argument file, {@code @FILE}, may hold any. */
    private static Predicate<String> mayName(String... arguments) {
        List<String> words = List.of(arguments);
        return words.stream().anyMatch(word -> word.startsWith("@")) ? name -> true : words::contains;
    }

    /** @param full which commands are made; the others are only listed */
    private CommandLine commandLine(Predicate<String> full) {
        CommandLine root = new CommandLine(new RootCommand(window, terminal, this::execute));
        for (Commands.Entry command : Commands.all(terminal, training, window, loader, kept)) {
            boolean asked = full.test(command.name());
            root.addSubcommand(command.name(), asked ? command.full().get() : command.listed());
        }
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        root.setParameterExceptionHandler(Complaints::badArgument);
        root.setExecutionExceptionHandler(Complaints::failure);
        return root;
    }
}
