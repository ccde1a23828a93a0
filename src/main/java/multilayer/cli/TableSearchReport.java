package multilayer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import multilayer.bench.accuracy.Average;
import multilayer.bench.sweep.Claim;
import multilayer.bench.sweep.SearchBenchmark;
import multilayer.bench.sweep.SearchBenchmark.Repeat;
import multilayer.bench.sweep.SearchBenchmark.Result;
import multilayer.bench.sweep.SearchBenchmark.Side;
import multilayer.text.Messages;

/** What is compared, a line a repeat, and what came of all. */
final class TableSearchReport implements SearchReport {

    private final PrintWriter out;

    TableSearchReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void start(Claim claim, int epochs, int images) {
        String best = number(SearchBenchmark.simulatedBest());
        out.println(
                Messages.text("cli.bench.sweep." + claim.id(), epochs, SearchBenchmark.MORE * epochs, images, best));
        out.println(row(
                Messages.text("cli.bench.sweep.seed"),
                Messages.text("cli.bench.sweep.halving"),
                Messages.text("cli.bench.sweep.test"),
                Messages.text("cli.bench.sweep.trials"),
                Messages.text("cli.bench.sweep.random"),
                Messages.text("cli.bench.sweep.test"),
                Messages.text("cli.bench.sweep.trials"),
                Messages.text("cli.bench.sweep.ahead")));
    }

    @Override
    public void repeat(Claim claim, Repeat repeat) {
        Side halving = repeat.halving();
        Side random = repeat.random();
        out.println(row(
                repeat.seed(),
                number(halving.validation()),
                number(halving.test()),
                halving.trials(),
                number(random.validation()),
                number(random.test()),
                random.trials(),
                signed(repeat.ahead())));
        out.flush();
    }

    @Override
    public void result(Claim claim, Result result) {
        out.println(Messages.text(
                "cli.bench.sweep.result",
                result.reached(),
                result.ahead().count(),
                spread(result.halving()),
                spread(result.random()),
                signed(result.ahead().mean()),
                number(result.ahead().standardError())));
        out.println();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%4s  %20s  %8s  %7s  %20s  %8s  %7s  %9s", cells);
    }

    private static String spread(Average average) {
        return number(average.mean()) + " +/- " + number(average.standardDeviation());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }
}
