package multilayer.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import multilayer.bench.Spread;
import multilayer.bench.engine.BusyCoreBenchmark;
import multilayer.engine.Range;
import multilayer.engine.data.Datasets;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what training loses when another program holds a core. */
@Command(name = "busy-core", mixinStandardHelpOptions = true)
final class BusyCoreBenchCommand implements Callable<Integer> {

    private static final Range ROUNDS = Range.integers("--rounds", 1, 1_000);
    private static final Range IMAGES = Range.integers("--images", 1, Datasets.FASHION_MNIST.trainingImages());
    private static final int WARM_UP = 5;

    private final Terminal terminal;
    private final StatusLine status;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 9;

    @Option(names = "--images", paramLabel = "N")
    private int images = Datasets.FASHION_MNIST.trainingImages();

    @Option(names = "--json")
    private boolean json;

    BusyCoreBenchCommand(Terminal terminal) {
        this.terminal = terminal;
        this.status = new StatusLine(terminal);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        BusyCoreBenchmark.Result result = new BusyCoreBenchmark(images, WARM_UP, rounds).run(this::show);
        status.clear();
        if (json) {
            new JsonLines(terminal.out()).write(new Summary("summary", result));
            return Exit.OK;
        }
        line("cli.bench.epochOneWorker", result.oneWorker(), "%.3f s");
        line("cli.bench.epochAllFree", result.allFree(), "%.3f s");
        line("cli.bench.epochOneHeld", result.oneHeld(), "%.3f s");
        line("cli.bench.heldRatio", result.ratio(), "%.3f");
        return Exit.OK;
    }

    private void check() {
        try {
            ROUNDS.check(rounds);
            IMAGES.check(images);
        } catch (IllegalArgumentException e) {
            if (spec == null) {
                throw new IllegalStateException("picocli sets the spec before it calls the command", e);
            }
            throw new ParameterException(spec.commandLine(), Complaints.reason(e), e);
        }
    }

    private void show(int round) {
        status.show(
                round == 0
                        ? Messages.text("cli.bench.costWarmingUp")
                        : Messages.text("cli.bench.costRound", round, rounds));
    }

    private void line(String key, Spread spread, String format) {
        terminal.out()
                .println(Messages.text(
                        "cli.bench.line",
                        Messages.text(key),
                        Figure.of(format, spread.median()),
                        Figure.of(format, spread.minimum()),
                        Figure.of(format, spread.maximum())));
    }

    private record Summary(String event, BusyCoreBenchmark.Result result) {}
}
