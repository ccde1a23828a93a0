package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the halves of benchmarks that compute: not for people. */
@Command(name = "worker", hidden = true)
final class WorkerCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /** The command with its workers. */
    static CommandLine with(Object... workers) {
        CommandLine command = new CommandLine(new WorkerCommand());
        for (Object worker : workers) {
            command.addSubcommand(worker);
        }
        return command;
    }

    @Override
    public Integer call() {
        throw Complaints.about(spec, Messages.text("cli.whichBenchmark"), null);
    }
}
