package multilayer.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.LearningRateFinder;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import multilayer.text.Messages;

/** The smoothed loss as bars over the learning rate, a line for every fourth of a decade. */
final class TableRangeReport implements RangeReport {

    private static final int LINES_PER_DECADE = 4;
    private static final int BAR = 48;
    private static final double SMALLEST_PLAIN = 1e-3;

    private final PrintWriter out;

    TableRangeReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void point(RangePoint point) {
        // The bars can be drawn to scale once the highest is known.
    }

    @Override
    public void done(Experiment experiment, RangeTest test) {
        head(experiment);
        if (test.stopped()) {
            out.println(Messages.text("cli.range.stopped", test.points().size()));
            return;
        }
        bars(test.points(), test.suggestion());
        out.println(
                test.suggestion().isPresent()
                        ? Messages.text(
                                "cli.range.suggestion", rate(test.suggestion().getAsDouble()))
                        : Messages.text("cli.range.none"));
    }

    private void bars(List<RangePoint> points, OptionalDouble suggestion) {
        out.println(row(Messages.text("cli.range.rate"), Messages.text("cli.range.loss"), ""));
        double highest = points.stream()
                .limit(Math.max(points.size() - 1, 1))
                .mapToDouble(RangePoint::smoothedLoss)
                .max()
                .orElse(1);
        for (int index = 0; index < points.size(); index++) {
            int line = line(points.get(index).learningRate());
            if (index == 0 || line > line(points.get(index - 1).learningRate())) {
                boolean suggested = suggestion.isPresent() && line == line(suggestion.getAsDouble());
                out.println(row(points.get(index), highest, suggested));
            }
        }
    }

    private void head(Experiment experiment) {
        out.println(Messages.text(
                "cli.range.start",
                experiment.network().shape(),
                experiment.network().parameterCount(),
                experiment.training().batchSize(),
                String.valueOf(experiment.training().seed()),
                rate(LearningRateFinder.LOWEST_RATE),
                rate(LearningRateFinder.HIGHEST_RATE)));
    }

    /** Lines are counted from rate 1 upwards, and a rate belongs to the last one that it reaches. */
    private static int line(double rate) {
        return (int) Math.floor(Math.log10(rate) * LINES_PER_DECADE + 1e-9);
    }

    private static String row(RangePoint point, double highest, boolean suggested) {
        double loss = point.smoothedLoss();
        int length = loss < highest ? (int) Math.round(BAR * loss / highest) : BAR;
        String mark = suggested ? " " + Messages.text("cli.range.suggested") : "";
        String figure = Double.isFinite(loss) ? String.format(Locale.ROOT, "%.4f", loss) : "-";
        return row(rate(point.learningRate()), figure, "#".repeat(length) + mark);
    }

    private static String row(String rate, String loss, String bar) {
        return String.format(Locale.ROOT, "%13s  %7s  %s", rate, loss, bar).stripTrailing();
    }

    private static String rate(double value) {
        BigDecimal digits = new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros();
        return value < SMALLEST_PLAIN ? String.format(Locale.ROOT, "%.1e", digits) : digits.toPlainString();
    }
}
