package multilayer.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import multilayer.bench.Spread;
import multilayer.bench.start.StartBenchmark;
import multilayer.engine.Range;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long the program takes to start, beside a bare JavaFX window. */
@Command(name = "start", mixinStandardHelpOptions = true)
final class StartBenchCommand implements Callable<Integer> {

    private static final Range ROUNDS = Range.integers("--rounds", 1, 1_000);

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 9;

    @Option(names = "--json")
    private boolean json;

    StartBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        StartBenchmark.Result result = new StartBenchmark(rounds).run(this::tell);
        if (json) {
            new JsonLines(terminal.out()).write(new Summary("summary", result));
        } else {
            print(result);
        }
        return Exit.OK;
    }

    private void check() {
        try {
            ROUNDS.check(rounds);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        }
    }

    private void print(StartBenchmark.Result result) {
        seconds("window", result.window());
        seconds("windowArchived", result.windowArchived());
        seconds("filledArchived", result.filledArchived());
        seconds("bare", result.bare());
        seconds("bareArchived", result.bareArchived());
        seconds("help", result.help());
        seconds("helpArchived", result.helpArchived());
        line("ratio", result.ratio(), "%.2f");
        line("ratioBothPlain", result.ratioBothPlain(), "%.2f");
        line("ratioBothArchived", result.ratioBothArchived(), "%.2f");
    }

    private void seconds(String figure, Spread seconds) {
        line(figure, seconds, "%.2f s");
    }

    private void line(String figure, Spread spread, String format) {
        new SpreadLines(terminal).print("cli.bench.start." + figure, spread, format);
    }

    private void tell(StartBenchmark.Round round) {
        if (json) {
            new JsonLines(terminal.out()).write(new RoundLine("round", round, round.ratio()));
        }
    }

    private record RoundLine(String event, StartBenchmark.Round round, double ratio) {}

    private record Summary(String event, StartBenchmark.Result result) {}
}
