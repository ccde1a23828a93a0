package multilayer.experiments.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a lab's figures say, as kinds and figures; {@link LabWords} makes sentences of them.
 *
 * @param findings in the order in which they are told
 */
public record LabConclusion(List<LabFinding> findings) {

    public LabConclusion {
        findings = List.copyOf(findings);
    }

    /** Reads a result, whole or stopped. */
    public static LabConclusion of(LabResult result) {
        List<LabFinding> findings = new ArrayList<>();
        if (result.measured().isEmpty()) {
            findings.add(new LabFinding.NothingMeasured());
        }
        for (String series : result.series()) {
            findings.addAll(new CurveReading(result, series).findings());
        }
        findings.addAll(new LabReading(result).findings());
        boolean confirmed = !areSingle(result);
        LabLesson.of(result)
                .filter(lesson ->
                        confirmed || lesson.isWorthConfirming(result.plan().lab()))
                .ifPresent(lesson -> findings.add(new LabFinding.Lesson(lesson, confirmed)));
        findings.addAll(caveats(result));
        return new LabConclusion(findings);
    }

    private static List<LabFinding> caveats(LabResult result) {
        List<LabFinding> findings = new ArrayList<>();
        result.points().forEach(point -> findings.addAll(ofFailures(point)));
        LabPlan plan = result.plan();
        if (plan.isShortened()) {
            findings.add(new LabFinding.Shortened(plan));
        }
        int done =
                result.points().stream().mapToInt(point -> point.runs().size()).sum();
        if (result.stopped()) {
            findings.add(
                    new LabFinding.Stopped(done, plan.seeds() * result.points().size()));
        }
        if (!result.measured().isEmpty() && areSingle(result)) {
            findings.add(new LabFinding.SingleSeed());
        }
        return findings;
    }

    /** Whether no point has more than one value, so that nothing is known of how much seeds differ. */
    private static boolean areSingle(LabResult result) {
        return result.measured().stream().allMatch(point -> point.values().length == 1);
    }

    private static List<LabFinding> ofFailures(LabPoint point) {
        List<LabFinding> findings = new ArrayList<>();
        List<String> reasons = point.failed().stream()
                .map(LabOutcome::failure)
                .filter(Objects::nonNull)
                .toList();
        int diverged = point.failed().size() - reasons.size();
        if (diverged > 0) {
            findings.add(new LabFinding.Diverged(point, diverged));
        }
        if (!reasons.isEmpty()) {
            findings.add(new LabFinding.Failed(point, reasons.size(), reasons.get(0)));
        }
        return findings;
    }
}
