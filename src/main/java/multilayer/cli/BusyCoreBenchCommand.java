package multilayer.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import multilayer.bench.engine.BusyCoreBenchmark;
import multilayer.engine.Range;
import multilayer.engine.data.Datasets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        BusyCoreBenchmark.Result result =
                new BusyCoreBenchmark(images, WARM_UP, rounds).run(round -> status.showRound(round, rounds));
        status.clear();
        if (json) {
            new JsonLines(terminal.out()).write(new Summary("summary", result));
            return Exit.OK;
        }
        SpreadLines lines = new SpreadLines(terminal);
        lines.print("cli.bench.epochOneWorker", result.oneWorker(), "%.3f s");
        lines.print("cli.bench.epochAllFree", result.allFree(), "%.3f s");
        lines.print("cli.bench.epochOneHeld", result.oneHeld(), "%.3f s");
        lines.print("cli.bench.heldRatio", result.ratio(), "%.3f");
        return Exit.OK;
    }

    private void check() {
        try {
            ROUNDS.check(rounds);
            IMAGES.check(images);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        }
    }

    private record Summary(String event, BusyCoreBenchmark.Result result) {}
}
