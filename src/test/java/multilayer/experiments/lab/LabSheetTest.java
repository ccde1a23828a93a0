package multilayer.experiments.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import multilayer.engine.train.StopReason;
import multilayer.experiments.lab.LabSheet.Workshop;
import multilayer.export.charts.Tick;
import multilayer.export.report.AnswerSheet;
import multilayer.export.report.AnswerSheet.Fact;
import multilayer.export.report.AnswerSheet.Passage;
import multilayer.export.report.SheetChart;
import multilayer.text.Messages;
import org.junit.jupiter.api.Test;

class LabSheetTest {

    private static final LabWords WORDS = new LabWords(Messages::text);
    private static final Workshop WORKSHOP = new Workshop("a processor, 2 cores", "1.2.3", ZoneOffset.UTC);

    /** Each point has its x of the way from 0.8 to 0.9, a little more with each seed; the last diverged with the first seed. */
    private static LabResult result(LabPlan plan) {
        List<LabTask> tasks = plan.lab().tasks(plan.epochs());
        List<LabPoint> points = tasks.stream()
                .map(task -> new LabPoint(
                        task.setting(),
                        LongStream.rangeClosed(1, plan.seeds())
                                .mapToObj(seed -> outcome(task, seed, tasks.indexOf(task), tasks.size()))
                                .toList()))
                .toList();
        return new LabResult(plan, points, false, Instant.parse("2025-03-01T10:20:00Z"), Duration.ofSeconds(75));
    }

    private static LabOutcome outcome(LabTask task, long seed, int index, int tasks) {
        boolean diverged = seed == 1 && index == tasks - 1 && tasks > 4;
        double value = diverged ? Double.NaN : 0.8 + 0.1 * index / tasks + 0.001 * seed;
        StopReason reason = diverged ? StopReason.DIVERGED : StopReason.COMPLETED;
        return new LabOutcome(seed, value, 0.003, task.experiments(seed).get(0), reason, null);
    }

    private static AnswerSheet sheet(LabPlan plan, LabStudent student) {
        return LabSheet.of(result(plan), WORDS, student, WORKSHOP);
    }

    @Test
    void hasTheQuestionWhatTheStudentWroteAndWhatCameOut() {
        AnswerSheet sheet = sheet(
                LabPlan.full(Labs.HIDDEN_LAYERS),
                new LabStudent("Deeper is better.\n", "Changed after the first result.", "It is not."));

        assertThat(sheet.title()).isEqualTo("Hidden layers");
        assertThat(sheet.question()).endsWith("?");
        assertThat(sheet.before())
                .containsExactly(new Passage(
                        "What I expected", List.of("Deeper is better."), "Changed after the first result."));
        assertThat(sheet.after()).extracting(Passage::title).containsExactly("What came out", "What I make of it");
        assertThat(sheet.after().get(0).paragraphs().get(0))
                .isEqualTo("The best test accuracy is 0.8770 \u00b1 0.0010, at hidden layers 512-256-128-64.");
        assertThat(sheet.notice()).isEmpty();
    }

    @Test
    void theTableHasMeansTheNotebooksFiguresAndSingleRunsWithTheirFailures() {
        AnswerSheet sheet = sheet(LabPlan.full(Labs.HIDDEN_UNITS), LabStudent.SILENT);

        assertThat(sheet.before()).isEmpty();
        assertThat(sheet.table().head())
                .containsExactly("hidden units", "test accuracy", "notebook, one run", "single runs");
        assertThat(sheet.table().rows())
                .contains(
                        List.of("32", "0.8020 \u00b1 0.0010", "0.8526", "0.8010, 0.8020, 0.8030"),
                        List.of("1024", "0.8858 \u00b1 0.0007", "0.8437", "diverged, 0.8853, 0.8863"));
    }

    @Test
    void factsTellHowItWasMade() {
        AnswerSheet sheet = sheet(LabPlan.quick(Labs.LEARNING_RATE), LabStudent.SILENT);

        assertThat(sheet.facts())
                .contains(
                        new Fact("Epochs", "2, and in proportion to that where the lab varies them"),
                        new Fact("Seeds", "1, 2, 3"),
                        new Fact("Machine", "a processor, 2 cores"),
                        new Fact("Multilayer", "1.2.3"),
                        new Fact("Begun", "1 March 2025, 10:20"),
                        new Fact("Took", "75.0 s"));
        assertThat(sheet.facts()).extracting(Fact::name).contains("Settings", "Data", "Notebook");
        assertThat(sheet.notice()).startsWith("Runs have 2 epochs where the notebook's have 10");
        assertThat(sheet.after().get(0).paragraphs()).doesNotContain(sheet.notice());
    }

    @Test
    void theChartHasEveryPlaceOnceAndACurveForEachSeries() {
        SheetChart chart =
                sheet(LabPlan.full(Labs.BOTTLENECK), LabStudent.SILENT).chart();

        assertThat(chart.x().places()).extracting(Tick::label).containsExactly("1", "2", "4", "16", "64", "256");
        assertThat(chart.joined()).isTrue();
        assertThat(chart.curves())
                .extracting(SheetChart.Curve::name)
                .containsExactly("With batch norm", "Without batch norm");
        assertThat(chart.curves().get(0).points().get(0).runs()).hasSize(3);
    }

    @Test
    void namedThingsAreNamedAndNotJoined() {
        SheetChart chart =
                sheet(LabPlan.full(Labs.ACTIVATIONS), LabStudent.SILENT).chart();

        assertThat(chart.x().places()).extracting(Tick::label).startsWith("ReLU", "Leaky ReLU");
        assertThat(chart.joined()).isFalse();
    }

    @Test
    void oneSeedHasNoErrorBarsAndNoColumnOfSingleRuns() {
        AnswerSheet sheet = sheet(LabPlan.full(Labs.HIDDEN_LAYERS).withSeeds(1), LabStudent.SILENT);

        assertThat(sheet.legend().error()).isEmpty();
        assertThat(sheet.table().head()).doesNotContain("single runs");
        assertThat(sheet.after().get(0).remark()).doesNotContain("Welch");
    }
}
