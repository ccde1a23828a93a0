package multilayer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Calibration;
import multilayer.engine.eval.ClassScores;
import multilayer.engine.eval.ConfusionMatrix;
import multilayer.engine.eval.Predictions;
import multilayer.engine.eval.Proportion;
import multilayer.export.gallery.GallerySheet;
import multilayer.text.Messages;

/** A line for the whole split, the confusion matrix with numbers for the columns' names, and a line for each class. */
final class TableEvaluationReport implements EvaluationReport {

    private final PrintWriter out;

    TableEvaluationReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void figures(List<String> classNames, Predictions predictions) {
        String split = Messages.name("split", predictions.split());
        ConfusionMatrix confusion = ConfusionMatrix.of(predictions);
        int widest = classNames.stream().mapToInt(String::length).max().orElse(0);
        if (predictions.split() == Split.TEST) {
            out.println(Messages.text("cli.evaluate.exam"));
        }
        summary(split, confusion.accuracy(), predictions);
        out.println();
        out.println(Messages.text("cli.evaluate.confusion", split));
        matrix(classNames, confusion, widest);
        out.println();
        out.println(Messages.text("cli.evaluate.classes", split));
        classes(classNames, confusion, widest);
    }

    private void summary(String split, Proportion accuracy, Predictions predictions) {
        out.println(Messages.text(
                "cli.evaluate.summary",
                split,
                predictions.size(),
                number(accuracy.value()),
                number(accuracy.lower()),
                number(accuracy.upper()),
                number(predictions.metrics().loss()),
                number(Calibration.of(predictions).expectedError())));
    }

    private void matrix(List<String> names, ConfusionMatrix confusion, int widest) {
        int cell = Math.max(String.valueOf(confusion.total()).length() + 1, 5);
        StringBuilder head = new StringBuilder(named("", "", widest));
        for (int predicted = 0; predicted < confusion.classes(); predicted++) {
            head.append(right(predicted, cell));
        }
        out.println(head);
        for (int label = 0; label < confusion.classes(); label++) {
            StringBuilder line = new StringBuilder(named(label, names.get(label), widest));
            for (int predicted = 0; predicted < confusion.classes(); predicted++) {
                line.append(right(confusion.count(label, predicted), cell));
            }
            out.println(line);
        }
    }

    private void classes(List<String> names, ConfusionMatrix confusion, int widest) {
        scores(
                named("", "", widest),
                Messages.text("cli.evaluate.precision"),
                Messages.text("cli.evaluate.recall"),
                Messages.text("cli.evaluate.f1"),
                Messages.text("cli.evaluate.support"));
        for (int index = 0; index < confusion.classes(); index++) {
            ClassScores scores = confusion.scores(index);
            scores(
                    named(index, names.get(index), widest),
                    number(scores.precision()),
                    number(scores.recall()),
                    number(scores.f1()),
                    String.valueOf(scores.support()));
        }
    }

    private void scores(String name, String precision, String recall, String f1, String support) {
        out.println(String.format(Locale.ROOT, "%s  %9s  %9s  %9s  %7s", name, precision, recall, f1, support));
    }

    private static String named(Object number, String name, int widest) {
        return String.format(Locale.ROOT, "%3s  %-" + widest + "s", number, name);
    }

    private static String right(int count, int width) {
        return String.format(Locale.ROOT, "%" + width + "d", count);
    }

    @Override
    public void gallery(ErrorGallery.Written written) {
        out.println();
        out.println(Messages.text(
                "cli.evaluate.gallery",
                Messages.name("split", written.split()),
                written.errors(),
                written.samples(),
                written.csv(),
                written.sheets(),
                GallerySheet.TILES,
                written.folder().toString()));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "-";
    }
}
