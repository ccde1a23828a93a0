package multilayer.experiments.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads one curve: where it is best, what is as good but for noise, and how far the worst lies below. */
final class CurveReading {

    private final LabResult result;
    private final List<LabPoint> points;
    private final Comparator<LabPoint> byValue;

    CurveReading(LabResult result, String series) {
        this.result = result;
        LabMeasure measure = result.plan().lab().measure();
        points = result.measured().stream()
                .filter(point -> point.setting().series().equals(series))
                .toList();
        byValue = (a, b) -> measure.compare(a.mean(), b.mean());
    }

    /** Times of a curve say nothing by themselves: a small network is fast. */
    List<LabFinding> findings() {
        if (points.size() < 2 || result.plan().lab().measure().isTime()) {
            return List.of();
        }
        LabPoint best = points.stream().max(byValue).orElseThrow();
        LabPoint worst = points.stream().min(byValue).orElseThrow();
        List<LabFinding> findings = new ArrayList<>();
        findings.add(new LabFinding.Best(best));
        List<LabPoint> asGood = points.stream()
                .filter(point -> !point.equals(best) && isAsGood(best, point))
                .toList();
        if (!asGood.isEmpty()) {
            LabPoint least = asGood.stream().min(byValue).orElseThrow();
            findings.add(new LabFinding.Noise(best, asGood, Gap.between(best, least)));
        }
        Gap gap = Gap.between(best, worst);
        if (!gap.isNoise()) {
            findings.add(new LabFinding.Apart(best, worst, gap));
        }
        enough(best, asGood).ifPresent(point -> findings.add(new LabFinding.Enough(point)));
        return findings;
    }

    /** Where some runs only guess, a mean and its error bar say little. */
    private static boolean isAsGood(LabPoint best, LabPoint point) {
        return Gap.between(best, point).isNoise() && point.runs().stream().noneMatch(LabOutcome::isGuess);
    }

    /** Where more is dearer: the smallest number from which on, up to the best, all are as good but for noise. */
    private Optional<LabPoint> enough(LabPoint best, List<LabPoint> asGood) {
        Labs lab = result.plan().lab();
        if (lab.axis().isCategories() || lab == Labs.LEARNING_RATE) {
            return Optional.empty();
        }
        int from = points.indexOf(best);
        while (from > 0 && asGood.contains(points.get(from - 1))) {
            from--;
        }
        return points.get(from).equals(best) ? Optional.empty() : Optional.of(points.get(from));
    }

    /** The gap between the best and the worst point. */
    Gap spread() {
        return Gap.between(
                points.stream().max(byValue).orElseThrow(),
                points.stream().min(byValue).orElseThrow());
    }

    List<LabPoint> points() {
        return points;
    }
}
