package multilayer.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import multilayer.bench.WindowBenchmark;
import multilayer.bench.WindowBenchmark.Round;
import multilayer.engine.Range;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what the window costs while it trains: pulses, the time of an epoch, memory. */
@Command(name = "window", mixinStandardHelpOptions = true)
final class WindowBenchCommand implements Callable<Integer> {

    private static final Range ROUNDS = Range.integers("--rounds", 1, 100);
    private static final Range EPOCHS = Range.integers("--epochs", 3, 1_000);
    private static final Range TURN = Range.integers("--turn", 1, 600);

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 5;

    @Option(names = "--epochs", paramLabel = "N")
    private int epochs = 30;

    @Option(names = "--turn", paramLabel = "SECONDS")
    private int turn = 4;

    @Option(names = "--gallery")
    private boolean gallery;

    @Option(names = "--json")
    private boolean json;

    WindowBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        WindowBenchmark.Result result =
                new WindowBenchmark(rounds, epochs, gallery, Duration.ofSeconds(turn)).run(this::tell);
        if (json) {
            new JsonLines(terminal.out()).write(new Summary("summary", result));
            return Exit.OK;
        }
        SpreadLines lines = new SpreadLines(terminal);
        lines.print("cli.bench.epochCommandLine", result.commandLineSeconds(), "%.3f s");
        lines.print("cli.bench.epochWindow", result.windowSeconds(), "%.3f s");
        lines.print("cli.bench.epochRatio", result.ratio(), "%.3f");
        lines.print("cli.bench.pulse", result.pulse95Milliseconds(), "%.1f ms");
        lines.print("cli.bench.memoryCommandLine", result.commandLineMegabytes(), "%.0f MB");
        lines.print("cli.bench.memoryWindow", result.windowMegabytes(), "%.0f MB");
        return Exit.OK;
    }

    private void check() {
        try {
            ROUNDS.check(rounds);
            EPOCHS.check(epochs);
            TURN.check(turn);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        }
    }

    private void tell(Round round) {
        if (json) {
            new JsonLines(terminal.out()).write(new RoundLine("round", round, round.ratio()));
        }
    }

    private record RoundLine(String event, Round round, double ratio) {}

    private record Summary(String event, WindowBenchmark.Result result) {}
}
