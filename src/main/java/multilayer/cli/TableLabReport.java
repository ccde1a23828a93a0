package multilayer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import multilayer.experiments.lab.LabOutcome;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabSetting;
import multilayer.experiments.lab.LabWords;
import multilayer.experiments.lab.Labs;
import multilayer.text.Messages;

/** The lab's question, a table of its points in the order of the chart, and what they say. */
final class TableLabReport implements LabReport {

    private static final int LINE = 100;

    private final PrintWriter out;
    private final LabWords words;

    TableLabReport(PrintWriter out, LabWords words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public void start(LabPlan plan) {
        Labs lab = plan.lab();
        paragraph(words.title(lab) + ". " + words.question(lab));
        paragraph(words.settings(lab));
        if (plan.isShortened()) {
            paragraph(words.shortened(plan));
        }
        out.flush();
    }

    @Override
    public void point(LabPlan plan, LabPoint point) {
        // the table is written when all of it is there, so that its rows stand in order
    }

    @Override
    public void done(LabResult result, String reason) {
        out.println();
        table(result);
        out.println();
        words.sentences(result).forEach(this::paragraph);
        out.flush();
    }

    private void table(LabResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head(result.plan().lab()));
        result.points().forEach(point -> rows.add(row(result.plan().lab(), point)));
        int columns = rows.get(0).size();
        boolean[] empty = new boolean[columns];
        int[] widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[column] =
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            empty[column] = rows.stream().skip(1).allMatch(row -> row.get(at).isEmpty());
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                if (!empty[column]) {
                    boolean left = column <= 1 || column == columns - 1;
                    String format = "%" + (left ? "-" : "") + Math.max(widths[column], 1) + "s";
                    line.append(line.isEmpty() ? "" : "  ").append(String.format(format, row.get(column)));
                }
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private List<String> head(Labs lab) {
        return List.of(
                words.axis(lab),
                "",
                words.measure(lab),
                Messages.text("cli.labs.notebook"),
                Messages.text("cli.labs.runs"));
    }

    private List<String> row(Labs lab, LabPoint point) {
        LabSetting setting = point.setting();
        Double published = setting.published();
        return List.of(
                words.label(lab, setting),
                words.series(lab, setting.series()),
                words.figure(lab, point),
                published == null ? "" : words.value(lab, published),
                point.runs().stream().map(run -> value(lab, run)).collect(Collectors.joining("  ")));
    }

    private String value(Labs lab, LabOutcome run) {
        return run.isMeasured() ? words.value(lab, run.value()) : words.failure(run);
    }

    /** Breaks lines between words. */
    private void paragraph(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : Arrays.asList(text.split(" "))) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
                out.println(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println(line);
    }
}
