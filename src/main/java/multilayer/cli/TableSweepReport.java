package multilayer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import multilayer.engine.eval.Metrics;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.text.Messages;

/** A line for the sweep, a line each time a trial's leg ends, and the winner. */
final class TableSweepReport implements SweepReport {

    private static final String ROW = "%5s  %9s  %10s  %-13s  %s";

    private final PrintWriter out;
    private final String store;

    /** @param store the option that names where sweeps are kept, as it was given; empty if it was not */
    TableSweepReport(PrintWriter out, String store) {
        this.out = out;
        this.store = store;
    }

    @Override
    public void start(long id, SweepSpec spec, int slots) {
        out.println(Messages.text(
                "cli.sweep.start",
                String.valueOf(id),
                spec.name(),
                Messages.name("sweep.strategy", spec.strategy()),
                slots,
                String.valueOf(spec.seed())));
        out.println(String.format(
                Locale.ROOT,
                ROW,
                Messages.text("cli.sweep.trial"),
                Messages.text("cli.sweep.epochs"),
                Messages.text("cli.sweep.validation"),
                Messages.text("cli.sweep.state"),
                Messages.text("cli.sweep.values")));
    }

    @Override
    public void trial(SweepTrial trial) {
        String reason = trial.reason();
        out.println(String.format(
                Locale.ROOT,
                ROW,
                trial.number(),
                trial.epochsDone() + "/" + trial.epochs(),
                number(trial.value()),
                Messages.name("sweep.state", trial.state()),
                values(trial) + (reason == null ? "" : "  (" + reason + ")")));
    }

    @Override
    public void done(long id, String reason, SweepEnd end) {
        SweepTrial winner = end.winner();
        out.println(Messages.text("cli.sweep.done." + reason, (id + " " + store).strip()));
        if (winner == null) {
            out.println(Messages.text("cli.sweep.noWinner"));
            return;
        }
        out.println(Messages.text(
                "cli.sweep.winner",
                winner.number(),
                number(winner.value()),
                winner.bestEpoch(),
                winner.epochs(),
                values(winner)));
        Metrics test = end.test();
        if (test != null) {
            out.println(Messages.text(
                    "cli.sweep.exam",
                    test.samples(),
                    number(test.loss()),
                    number(test.accuracy()),
                    number(test.accuracyStandardError())));
        }
    }

    private static String values(SweepTrial trial) {
        return trial.values().entrySet().stream().map(TableSweepReport::text).collect(Collectors.joining(" "));
    }

    private static String text(Map.Entry<Hyperparameter, Value> each) {
        String value = each.getValue() instanceof Value.Amount amount
                ? shortened(amount.number())
                : each.getValue().text();
        return each.getKey().id() + "=" + value;
    }

    /** Four digits tell one trial from another; the JSON report and the store have all. */
    private static String shortened(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e6
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.4g", number).replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
