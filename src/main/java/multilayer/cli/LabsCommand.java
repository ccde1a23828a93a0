package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds what can be done with labs. */
@Command(name = "labs", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class LabsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /** The command with its own commands. */
    static CommandLine with(Object... commands) {
        CommandLine labs = new CommandLine(new LabsCommand());
        for (Object command : commands) {
            labs.addSubcommand(command);
        }
        return labs;
    }

    @Override
    public Integer call() {
        throw Complaints.about(spec, Messages.text("cli.labs.which"), null);
    }
}
