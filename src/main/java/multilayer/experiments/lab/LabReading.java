package multilayer.experiments.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import multilayer.engine.train.Experiment;

/** Reads what is peculiar to a lab: guessing, how curves differ, what a search found, and the notebook's figures. */
final class LabReading {

    /** A run within so many standard errors of a guess has learned nothing. */
    private static final double STANDARD_ERRORS = 3;

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
            double chance = 1.0 / point.runs().get(0).experiment().network().outputs();
            int guessing = (int) point.runs().stream()
                    .filter(run -> run.value() - chance <= STANDARD_ERRORS * run.standardError())
                    .count();
            if (guessing > 0) {
                findings.add(new LabFinding.Guessing(point, guessing, chance));
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

    /** Each curve beside the first one. */
    private List<LabFinding> ratios() {
        List<LabFinding> findings = new ArrayList<>();
        List<String> series = result.series();
        List<LabPoint> base = new CurveReading(result, series.get(0)).points();
        for (String other : series.subList(1, series.size())) {
            List<LabPoint> beside = new CurveReading(result, other)
                    .points().stream()
                            .filter(point -> base.stream().anyMatch(each -> sameX(each, point)))
                            .toList();
            if (!beside.isEmpty()) {
                LabPoint first = beside.get(0);
                LabPoint last = beside.get(beside.size() - 1);
                findings.add(new LabFinding.Ratio(first, ratio(first, base), last, ratio(last, base), series.get(0)));
            }
        }
        return findings;
    }

    private static double ratio(LabPoint point, List<LabPoint> base) {
        return point.mean()
                / base.stream()
                        .filter(each -> sameX(each, point))
                        .findFirst()
                        .orElseThrow()
                        .mean();
    }

    private static boolean sameX(LabPoint a, LabPoint b) {
        return a.setting().x() == b.setting().x();
    }
}
