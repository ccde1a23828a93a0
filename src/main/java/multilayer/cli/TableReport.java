package multilayer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunStart;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** A line for the run, a line for each epoch, a line for the end. */
final class TableReport implements Report {

    private static final String ROW = "%5s  %10s  %9s  %15s  %14s  %8s  %9s";

    private final PrintWriter out;

    TableReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void start(RunStart start) {
        Split validation = start.validatesOnTest() ? Split.TEST : Split.VALIDATION;
        out.println(Messages.text(
                start.validatesOnTest() ? "cli.startOnTest" : "cli.start",
                start.experiment().network().shape(),
                start.experiment().network().parameterCount(),
                start.trainSamples(),
                start.validationSamples(),
                String.valueOf(start.experiment().training().seed())));
        out.println(String.format(
                Locale.ROOT,
                ROW,
                Messages.text("cli.epoch"),
                lossOf(Split.TRAIN),
                accuracyOf(Split.TRAIN),
                lossOf(validation),
                accuracyOf(validation),
                Messages.text("cli.seconds"),
                Messages.text("cli.samplesPerSecond")));
    }

    @Override
    public void resumed(Checkpoint checkpoint) {
        out.println(Messages.text("cli.resumed", checkpoint.epochs() + 1, checkpoint.stepInEpoch()));
    }

    @Override
    public void epoch(EpochEvent event) {
        Metrics validation = event.validation();
        out.println(String.format(
                Locale.ROOT,
                ROW,
                event.epoch(),
                number(event.train().loss()),
                number(event.train().accuracy()),
                validation == null ? "-" : number(validation.loss()),
                validation == null ? "-" : number(validation.accuracy()),
                String.format(Locale.ROOT, "%.2f", event.trainingTime().toNanos() / 1e9),
                String.format(Locale.ROOT, "%.0f", event.samplesPerSecond())));
    }

    @Override
    public void done(String reason, int epochs, @Nullable Metrics test) {
        out.println(Messages.text("cli.done." + reason, epochs));
        if (test != null) {
            out.println(Messages.text(
                    "cli.exam",
                    test.samples(),
                    number(test.loss()),
                    number(test.accuracy()),
                    number(test.accuracyStandardError())));
        }
    }

    @Override
    public void kept(long id) {
        out.println(Messages.text("cli.history.kept", String.valueOf(id)));
    }

    private static String lossOf(Split split) {
        return Messages.text("cli.loss", Messages.name("split", split));
    }

    private static String accuracyOf(Split split) {
        return Messages.text("cli.accuracy", Messages.name("split", split));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
