package multilayer.experiments.lab;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import multilayer.engine.Named;

/** How a lab came out, as far as its explanation depends on it; each lab has words for those that can happen to it. */
public enum LabLesson implements Named {
    /** No difference is more than noise. */
    NOISE("noise"),
    /** Among named things: some are better than others. */
    DIFFERS("differs"),
    /** The smallest number is best, or as good as the best. */
    LOWEST("lowest"),
    /** The best lies between the ends, and both ends are worse by more than noise. */
    INSIDE("inside"),
    /** The best is reached at the largest number or at one that is as good. */
    HIGHEST("highest"),
    /** Runs through the bottleneck only guess. */
    GUESSING("guessing"),
    /** The bottleneck costs accuracy, by more than noise. */
    FALLS("falls"),
    /** The larger the network, the less a framework costs. */
    SHRINKS("shrinks"),
    /** A framework costs more on large networks. */
    GROWS("grows");

    private final String id;

    LabLesson(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether it says something even of single runs; that they do not differ, or not in order, is no news. */
    boolean isWorthConfirming(Labs lab) {
        return this != NOISE && (this != DIFFERS || lab.axis().isCategories());
    }

    /** Which of them it is; empty while there is too little to tell. */
    static Optional<LabLesson> of(LabResult result) {
        Labs lab = result.plan().lab();
        List<LabFinding> findings = new LabReading(result).findings();
        if (lab.measure().isTime()) {
            return findings.stream()
                    .filter(LabFinding.Ratio.class::isInstance)
                    .map(LabFinding.Ratio.class::cast)
                    .reduce((first, second) -> second)
                    .map(LabLesson::ofRatios);
        }
        List<LabPoint> points = mainCurve(result);
        if (points.size() < 2 || isUnfinished(result)) {
            return Optional.empty();
        }
        if (lab == Labs.BOTTLENECK) {
            return Optional.of(bottleneck(result, findings));
        }
        return Optional.of(lab.axis().isCategories() ? named(points) : numbers(points));
    }

    /** Noise where the rounds overlap. */
    private static LabLesson ofRatios(LabFinding.Ratio ratio) {
        if (ratio.lastRatios().maximum() < ratio.firstRatios().minimum()) {
            return SHRINKS;
        }
        return ratio.lastRatios().minimum() > ratio.firstRatios().maximum() ? GROWS : NOISE;
    }

    /** Whether there are settings that no run has reached. */
    private static boolean isUnfinished(LabResult result) {
        return result.stopped()
                && result.points().stream().anyMatch(point -> point.runs().isEmpty());
    }

    /** The one that the notebook has figures for, or the first. */
    private static List<LabPoint> mainCurve(LabResult result) {
        String series = result.points().stream()
                .filter(point -> point.setting().published() != null)
                .findFirst()
                .orElse(result.points().get(0))
                .setting()
                .series();
        return new CurveReading(result, series).points();
    }

    private static LabLesson bottleneck(LabResult result, List<LabFinding> findings) {
        if (findings.stream().anyMatch(LabFinding.Guessing.class::isInstance)) {
            return GUESSING;
        }
        boolean falls = result.series().stream()
                .map(series -> new CurveReading(result, series).points())
                .filter(points -> points.size() > 1)
                .map(points -> Gap.between(points.get(points.size() - 1), points.get(0)))
                .anyMatch(gap -> !gap.isNoise() && gap.difference() > 0);
        return falls ? FALLS : NOISE;
    }

    private static LabLesson named(List<LabPoint> points) {
        LabPoint best = best(points);
        return points.stream().allMatch(point -> Gap.between(best, point).isNoise()) ? NOISE : DIFFERS;
    }

    private static LabLesson numbers(List<LabPoint> points) {
        LabPoint best = best(points);
        boolean lowest = Gap.between(best, points.get(0)).isNoise();
        boolean highest = Gap.between(best, points.get(points.size() - 1)).isNoise();
        if (lowest && highest) {
            return points.stream().allMatch(point -> Gap.between(best, point).isNoise()) ? NOISE : DIFFERS;
        }
        return lowest ? LOWEST : highest ? HIGHEST : INSIDE;
    }

    private static LabPoint best(List<LabPoint> points) {
        return points.stream().max(Comparator.comparingDouble(LabPoint::mean)).orElseThrow();
    }
}
