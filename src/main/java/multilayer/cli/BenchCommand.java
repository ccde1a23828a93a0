package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the benchmarks. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /** The command with its benchmarks. */
    static CommandLine with(Object... benchmarks) {
        CommandLine bench = new CommandLine(new BenchCommand());
        for (Object benchmark : benchmarks) {
            bench.addSubcommand(benchmark);
        }
        return bench;
    }

    @Override
    public Integer call() {
        throw Complaints.about(spec, Messages.text("cli.whichBenchmark"), null);
    }
}
