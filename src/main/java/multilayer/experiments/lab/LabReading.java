package multilayer.experiments.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import multilayer.bench.Spread;
import multilayer.engine.train.Experiment;

/** Reads what is peculiar to a lab: guessing, how curves differ, what a search found, and the notebook's figures. */
final class LabReading {

    /** A figure of a single run lies within so many standard deviations of a seed nineteen times out of twenty. */
    private static final double DEVIATIONS = 2;

    private final LabResult result;

    LabReading(LabResult result) {
        this.result = result;
    }

    List<LabFinding> findings() {
        List<LabFinding> findings = new ArrayList<>();
        Labs lab = result.plan().lab();
        if (lab.measure().isTime()) {
            findings.addAll(ratios());
        } else {
            findings.addAll(guessing());
            findings.addAll(sensitivity());
            findings.addAll(winners());
            findings.addAll(besideNotebook());
        }
        return findings;
    }

    private List<LabFinding> guessing() {
        List<LabFinding> findings = new ArrayList<>();
        for (LabPoint point : result.measured()) {
            int guessing =
                    (int) point.runs().stream().filter(LabOutcome::isGuess).count();
            if (guessing > 0) {
                findings.add(new LabFinding.Guessing(
                        point, guessing, point.runs().get(0).chance()));
            }
        }
        return findings;
    }

    /** How much a curve depends on what is varied, on the first curve and on the last. */
    private List<LabFinding> sensitivity() {
        List<CurveReading> curves = result.series().stream()
                .map(series -> new CurveReading(result, series))
                .filter(curve -> curve.points().size() > 1)
                .toList();
        if (curves.size() < 2) {
            return List.of();
        }
        CurveReading first = curves.get(0);
        CurveReading last = curves.get(curves.size() - 1);
        return List.of(new LabFinding.Sensitivity(
                first.points().get(0), first.spread(), last.points().get(0), last.spread()));
    }

    private List<LabFinding> winners() {
        if (result.plan().lab() != Labs.JOINT_SEARCH) {
            return List.of();
        }
        List<Experiment> winners =
                result.measured().stream()
                        .max(Comparator.comparingDouble(point -> point.setting().x()))
                        .stream()
                        .flatMap(point -> point.runs().stream())
                        .filter(LabOutcome::isMeasured)
                        .map(LabOutcome::experiment)
                        .toList();
        return winners.isEmpty() ? List.of() : List.of(new LabFinding.Winners(winners));
    }

    /** Runs with another number of epochs are no match for the notebook's. */
    private List<LabFinding> besideNotebook() {
        if (result.plan().isShortened()) {
            return List.of();
        }
        List<LabPoint> comparable = result.measured().stream()
                .filter(point -> point.setting().published() != null && point.sd() > 0)
                .toList();
        if (comparable.isEmpty()) {
            return List.of();
        }
        LabPoint farthest = comparable.stream()
                .max(Comparator.comparingDouble(point -> Math.abs(deviations(point))))
                .orElseThrow();
        int within = (int) comparable.stream()
                .filter(point -> Math.abs(deviations(point)) <= DEVIATIONS)
                .count();
        return List.of(new LabFinding.BesideNotebook(within, comparable.size(), farthest, deviations(farthest)));
    }

    private static double deviations(LabPoint point) {
        return (Objects.requireNonNull(point.setting().published()) - point.mean()) / point.sd();
    }

    /** Each curve beside the first one, where both have a time of the same round. */
    private List<LabFinding> ratios() {
        List<LabFinding> findings = new ArrayList<>();
        List<String> series = result.series();
        Map<Double, LabPoint> base = new HashMap<>();
        new CurveReading(result, series.get(0))
                .points()
                .forEach(point -> base.put(point.setting().x(), point));
        for (String other : series.subList(1, series.size())) {
            List<LabPoint> beside = new CurveReading(result, other)
                    .points().stream()
                            .filter(point -> ratios(point, base).length > 0)
                            .toList();
            if (!beside.isEmpty()) {
                LabPoint first = beside.get(0);
                LabPoint last = beside.get(beside.size() - 1);
                findings.add(new LabFinding.Ratio(
                        first, Spread.of(ratios(first, base)), last, Spread.of(ratios(last, base)), series.get(0)));
            }
        }
        return findings;
    }

    private static double[] ratios(LabPoint point, Map<Double, LabPoint> base) {
        LabPoint than = base.get(point.setting().x());
        if (than == null) {
            return new double[0];
        }
        return point.runs().stream()
                .flatMap(run -> than.runs().stream()
                        .filter(each -> each.seed() == run.seed())
                        .map(each -> run.value() / each.value()))
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
