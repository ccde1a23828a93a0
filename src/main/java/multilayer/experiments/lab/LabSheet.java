package multilayer.experiments.lab;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import multilayer.export.report.AnswerSheet;
import multilayer.export.report.AnswerSheet.Fact;
import multilayer.export.report.AnswerSheet.Legend;
import multilayer.export.report.AnswerSheet.Passage;
import multilayer.export.report.AnswerSheet.Table;

/** Puts a lab's result, what it means, and what the student wrote on an answer sheet. */
public final class LabSheet {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final LabResult result;
    private final Labs lab;
    private final LabWords words;
    private final LabStudent student;
    private final Workshop workshop;

    /**
     * What it was made with.
     *
     * @param machine processor, cores, operating system and virtual machine, in words
     * @param version of this program
     * @param zone in which the sheet's date is told
     */
    public record Workshop(String machine, String version, ZoneId zone) {}

    private LabSheet(LabResult result, LabWords words, LabStudent student, Workshop workshop) {
        this.result = result;
        this.words = words;
        this.student = student;
        this.workshop = workshop;
        lab = result.plan().lab();
    }

    /** The sheet of a result, whole or stopped. */
    public static AnswerSheet of(LabResult result, LabWords words, LabStudent student, Workshop workshop) {
        return new LabSheet(result, words, student, workshop).sheet();
    }

    private AnswerSheet sheet() {
        List<Passage> before = new ArrayList<>();
        if (!student.prediction().isBlank() || !student.remark().isBlank()) {
            before.add(passage("prediction", student.prediction(), student.remark()));
        }
        List<Passage> after = new ArrayList<>();
        after.add(new Passage(sheet("explanation"), sentences(), sheet(remark())));
        if (!student.words().isBlank()) {
            after.add(passage("words", student.words(), ""));
        }
        return new AnswerSheet(
                "en",
                sheet("kicker"),
                words.title(lab),
                words.question(lab),
                words.shortened(result.plan()),
                before,
                LabSheetChart.of(result, words),
                legend(),
                table(),
                after,
                sheet("facts"),
                facts());
    }

    /** Without what stands above the figures already. */
    private List<String> sentences() {
        String notice = words.shortened(result.plan());
        return words.sentences(result).stream()
                .filter(sentence -> !sentence.equals(notice))
                .toList();
    }

    private Passage passage(String key, String text, String remark) {
        return new Passage(sheet(key), text.isBlank() ? List.of() : List.of(text.strip()), remark);
    }

    private String remark() {
        return lab.measure().isTime() || !hasSpread() ? "explanation.plain" : "explanation.judged";
    }

    private boolean hasSpread() {
        return result.measured().stream().anyMatch(point -> point.values().length > 1);
    }

    private Legend legend() {
        boolean spread = hasSpread();
        return new Legend(
                sheet(spread ? "legend.mean" : "legend.single"),
                spread ? sheet(lab.measure().isTime() ? "legend.error.rounds" : "legend.error") : "",
                spread ? sheet("legend.run") : "",
                hasPublished() ? sheet("legend.published") : "");
    }

    private boolean hasPublished() {
        return result.points().stream().anyMatch(point -> point.setting().published() != null);
    }

    private boolean hasCurves() {
        return result.series().size() > 1;
    }

    /** Whether single runs say more than the means do. */
    private boolean hasRuns() {
        return result.points().stream()
                .anyMatch(point -> point.runs().size() > 1 || !point.failed().isEmpty());
    }

    private Table table() {
        List<String> head = new ArrayList<>();
        head.add(words.axis(lab));
        if (hasCurves()) {
            head.add(sheet("curve"));
        }
        head.add(words.measure(lab));
        if (hasPublished()) {
            head.add(sheet("notebook"));
        }
        if (hasRuns()) {
            head.add(sheet("runs"));
        }
        return new Table(head, result.points().stream().map(this::row).toList(), hasCurves());
    }

    private List<String> row(LabPoint point) {
        LabSetting setting = point.setting();
        List<String> row = new ArrayList<>();
        row.add(words.label(lab, setting));
        if (hasCurves()) {
            row.add(words.series(lab, setting.series()));
        }
        row.add(words.figure(lab, point));
        if (hasPublished()) {
            row.add(setting.published() == null ? "" : words.value(lab, setting.published()));
        }
        if (hasRuns()) {
            row.add(runs(point));
        }
        return row;
    }

    private String runs(LabPoint point) {
        return point.runs().stream()
                .map(run -> run.isMeasured() ? words.value(lab, run.value()) : words.failure(run))
                .collect(Collectors.joining(", "));
    }

    private List<Fact> facts() {
        LabPlan plan = result.plan();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("settings", words.settings(lab)));
        facts.add(fact("data", sheet("data.fashion-mnist")));
        if (lab.measure().isTime()) {
            facts.add(fact("rounds", String.valueOf(plan.seeds())));
        } else {
            facts.add(fact("epochs", words.epochs(plan)));
            facts.add(fact("seeds", seeds()));
        }
        if (hasPublished()) {
            facts.add(fact("published", sheet("published.source")));
        }
        facts.add(fact("machine", workshop.machine()));
        facts.add(fact("version", workshop.version()));
        facts.add(fact("date", DATE.format(result.started().atZone(workshop.zone()))));
        facts.add(fact("took", words.seconds(result.took().toMillis() / 1e3)));
        return facts;
    }

    /** Those that have a run. */
    private String seeds() {
        return result.points().stream()
                .flatMap(point -> point.runs().stream())
                .map(LabOutcome::seed)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private Fact fact(String key, String value) {
        return new Fact(sheet(key), value);
    }

    private String sheet(String key) {
        return words.text("lab.sheet." + key);
    }
}
