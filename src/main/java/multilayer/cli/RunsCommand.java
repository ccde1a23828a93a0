package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds what can be done with the history of runs. */
@Command(name = "runs", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RunsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /** The command with its own commands. */
    static CommandLine with(Object... commands) {
        CommandLine runs = new CommandLine(new RunsCommand());
        for (Object command : commands) {
            runs.addSubcommand(command);
        }
        return runs;
    }

    @Override
    public Integer call() {
        throw Complaints.about(spec, Messages.text("cli.history.which"), null);
    }
}
