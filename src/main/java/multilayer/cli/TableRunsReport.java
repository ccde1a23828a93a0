package multilayer.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** A line a run; of one run a line for each fact, each epoch and each move. Times are those of this machine's zone. */
final class TableRunsReport implements RunsReport {

    private static final String ROW = "%5s  %-16s  %-20s  %-20s  %-8s  %8s  %9s  %-18s  %-12s  %s";
    private static final String EPOCH = "%5s  %8s  %10s  %-24s  %-24s  %8s";
    private static final int NAME = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final PrintWriter out;

    TableRunsReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void list(List<RunSummary> runs, int matching, int all) {
        if (!runs.isEmpty()) {
            row("id", "started", "name", "network", "optimizer", "rate", "epochs", "best", "ended", "tags");
            runs.forEach(this::row);
        }
        out.println(Messages.text("cli.history.count", runs.size(), matching, all));
    }

    private void row(String... keys) {
        Object[] words = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            words[i] = Messages.text("cli.history.column." + keys[i]);
        }
        out.println(String.format(Locale.ROOT, ROW, words).stripTrailing());
    }

    private void row(RunSummary run) {
        out.println(String.format(
                        Locale.ROOT,
                        ROW,
                        run.id(),
                        started(run),
                        shortened(run.name()),
                        shortened(run.shape()),
                        run.optimizer(),
                        rate(run.learningRate()),
                        run.epochsDone() + "/" + run.epochs(),
                        accuracy(run.bestValidation()),
                        ended(run),
                        String.join(" ", run.tags()))
                .stripTrailing());
    }

    @Override
    public void show(RunDetails run) {
        RunSummary summary = run.summary();
        fact("name", summary.name());
        fact("started", started(summary));
        fact("origin", (summary.origin().kind().id() + " " + summary.origin().group()).strip());
        fact("tags", String.join(" ", summary.tags()));
        fact("note", summary.note());
        fact("network", summary.shape());
        fact(
                "training",
                Messages.text(
                        "cli.history.training",
                        summary.optimizer(),
                        rate(summary.learningRate()),
                        String.valueOf(summary.batchSize()),
                        String.valueOf(summary.seed())));
        fact(
                "samples",
                Messages.text(
                        run.validatesOnTest() ? "cli.history.samplesOnTest" : "cli.history.samples",
                        run.trainSamples(),
                        run.validationSamples()));
        fact("parts", String.valueOf(run.parts()));
        fact("parent", parent(run.parent()));
        fact("data", run.dataChecksum());
        fact("version", run.version());
        fact("host", run.host());
        fact("ended", ended(summary));
        fact("bestEpoch", best(summary));
        fact("test", told(summary.test()));
        out.println();
        epochs(run.epochs());
        run.changes().forEach(this::change);
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            out.println(String.format(Locale.ROOT, "%-12s  %s", Messages.text("cli.history.fact." + key), value));
        }
    }

    private static String parent(@Nullable Long parent) {
        if (parent == null) {
            return "";
        }
        return parent == RunHeader.UNKNOWN
                ? Messages.text("cli.history.unknownParent")
                : Messages.text("cli.history.run", String.valueOf(parent));
    }

    private static String best(RunSummary run) {
        return run.bestEpoch() == 0 ? "" : (run.bestEpoch() + "  " + told(run.bestValidation())).strip();
    }

    private void epochs(List<EpochEvent> epochs) {
        out.println(String.format(
                Locale.ROOT,
                EPOCH,
                Messages.text("cli.epoch"),
                Messages.text("cli.history.column.step"),
                Messages.text("cli.history.column.rate"),
                Messages.text("cli.history.column.lossAndAccuracy"),
                "",
                Messages.text("cli.seconds")));
        for (EpochEvent event : epochs) {
            out.println(String.format(
                    Locale.ROOT,
                    EPOCH,
                    event.epoch(),
                    event.step(),
                    rate(event.learningRate()),
                    figures(event.train()),
                    figures(event.validation()),
                    String.format(Locale.ROOT, "%.2f", event.trainingTime().toNanos() / 1e9)));
        }
    }

    private void change(ControlChange change) {
        String key = change.setting() == ControlChange.Setting.LEARNING_RATE
                ? "cli.history.movedRate"
                : "cli.history.movedDropout";
        out.println(
                Messages.text(key, String.valueOf(change.step()), String.valueOf(change.value()), change.block() + 1));
    }

    private static String started(RunSummary run) {
        return TIME.format(run.started().atZone(ZoneId.systemDefault()));
    }

    private static String ended(RunSummary run) {
        return run.reason() == null
                ? Messages.text("cli.history.unfinished")
                : Messages.text("cli.history.ended." + run.reason().id());
    }

    /** With the split it was measured on. */
    private static String accuracy(@Nullable Metrics metrics) {
        return metrics == null ? "-" : number(metrics.accuracy()) + " " + Messages.name("split", metrics.split());
    }

    private static String figures(@Nullable Metrics metrics) {
        return Optional.ofNullable(metrics)
                .map(known -> number(known.loss()) + " " + accuracy(known))
                .orElse("");
    }

    private static String told(@Nullable Metrics metrics) {
        return metrics == null
                ? ""
                : Messages.text(
                        "cli.history.figures",
                        number(metrics.loss()),
                        number(metrics.accuracy()),
                        Messages.name("split", metrics.split()));
    }

    /** A learning rate with as many digits as it needs, four at most. */
    private static String rate(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString()
                : "-";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "-";
    }

    private static String shortened(String text) {
        return text.length() <= NAME ? text : text.substring(0, NAME - 1) + "\u2026";
    }
}
