package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import multilayer.bench.Spread;
import multilayer.bench.cost.CostBenchmark;
import multilayer.bench.cost.CostSeries;
import multilayer.bench.cost.StepCost;
import multilayer.bench.engine.Machine;
import multilayer.bench.engine.OurLibrary;
import multilayer.engine.Range;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Datasets;
import multilayer.store.AtomicFile;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the training step against width, depth and batch. */
@Command(name = "cost", mixinStandardHelpOptions = true)
final class CostBenchCommand implements Callable<Integer> {

    private static final Range ROUNDS = Range.integers("--rounds", 1, 1_000);
    private static final Range MILLISECONDS = Range.integers("--milliseconds", 1, 60_000);

    private final Terminal terminal;
    private final StatusLine status;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 9;

    @Option(names = "--milliseconds", paramLabel = "N")
    private int milliseconds = 100;

    @Option(names = "--charts", paramLabel = "DIR")
    private @Nullable Path charts;

    @Option(names = "--json")
    private boolean json;

    CostBenchCommand(Terminal terminal) {
        this.terminal = terminal;
        this.status = new StatusLine(terminal);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        Dataset train = Datasets.FASHION_MNIST.load().train();
        Machine machine = Machine.measure();
        List<StepCost> costs = new CostBenchmark(List.of(CostSeries.values()), rounds, Duration.ofMillis(milliseconds))
                .run(train, round -> status.showRound(round, rounds));
        status.clear();
        if (json) {
            tell(costs, machine, new JsonLines(terminal.out()));
        } else {
            MachineReport.print(machine, terminal);
            terminal.out().println(Messages.text("cli.bench.products", OurLibrary.version()));
            Stream.of(CostSeries.values()).forEach(series -> table(series, costs, machine));
        }
        if (charts != null) {
            CostCharts.write(charts, costs);
        }
        return Exit.OK;
    }

    private void check() {
        try {
            ROUNDS.check(rounds);
            MILLISECONDS.check(milliseconds);
            if (charts != null) {
                AtomicFile.prepareFolder(charts);
            }
        } catch (IllegalArgumentException | IOException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        }
    }

    private record StepLine(
            String event,
            String products,
            String series,
            int value,
            String network,
            int batchSize,
            long flops,
            Spread seconds,
            double gigaflopsPerSecond,
            double shareOfPeak) {}

    private static void tell(List<StepCost> costs, Machine machine, JsonLines lines) {
        lines.write(MachineReport.line(machine));
        for (StepCost cost : costs) {
            lines.write(new StepLine(
                    "step",
                    OurLibrary.version(),
                    cost.series().id(),
                    cost.value(),
                    cost.network(),
                    cost.batchSize(),
                    cost.flops(),
                    cost.seconds(),
                    cost.gigaflopsPerSecond(),
                    cost.gigaflopsPerSecond() / machine.peak().gigaflopsPerSecond()));
        }
    }

    private void table(CostSeries series, List<StepCost> costs, Machine machine) {
        terminal.out().println();
        row(
                Messages.name("cost", series),
                Messages.text("cli.bench.network"),
                Messages.text("cli.bench.batch"),
                Messages.text("cli.bench.milliseconds"),
                Messages.text("cli.bench.gigaflops"),
                Messages.text("cli.bench.ofPeak"));
        for (StepCost cost : costs) {
            if (cost.series() == series) {
                row(cost, machine);
            }
        }
    }

    private void row(StepCost cost, Machine machine) {
        double peak = machine.peak().gigaflopsPerSecond();
        row(
                String.valueOf(cost.value()),
                cost.network(),
                String.valueOf(cost.batchSize()),
                Figure.of("%.3f", cost.seconds().times(1_000)),
                Figure.of("%.0f", cost.gigaflopsPerSecond()),
                Figure.of("%.0f %%", 100 * cost.gigaflopsPerSecond() / peak));
    }

    private void row(Object... cells) {
        terminal.out().println(String.format(Locale.ROOT, "%-13s  %-44s  %6s  %26s  %9s  %8s", cells));
    }
}
