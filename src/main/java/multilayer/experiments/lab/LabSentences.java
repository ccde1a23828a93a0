package multilayer.experiments.lab;

import java.util.Locale;
import java.util.stream.Collectors;
import multilayer.bench.Spread;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;

/** A sentence or two for each finding of one lab. */
final class LabSentences {

    private static final String FINDING = "lab.finding.";

    private final LabWords.Lookup lookup;
    private final LabWords words;
    private final Labs lab;

    LabSentences(LabWords.Lookup lookup, LabWords words, Labs lab) {
        this.lookup = lookup;
        this.words = words;
        this.lab = lab;
    }

    String of(LabFinding finding) {
        if (finding instanceof LabFinding.Best best) {
            return onCurve(best.point(), text("best", words.measure(lab), at(best.point()), figure(best.point())));
        } else if (finding instanceof LabFinding.Noise noise) {
            return onCurve(noise.best(), noise(noise));
        } else if (finding instanceof LabFinding.Apart apart) {
            return onCurve(
                    apart.best(),
                    text(
                            apart.gap().overSeeds() ? "apart" : "apart.single",
                            at(apart.worst()),
                            points(apart.gap().difference()),
                            points(apart.gap().errorBar())));
        } else if (finding instanceof LabFinding.Enough enough) {
            return onCurve(enough.point(), text("enough", at(enough.point())));
        } else if (finding instanceof LabFinding.Guessing guessing) {
            return guessing(guessing);
        } else if (finding instanceof LabFinding.Sensitivity sensitivity) {
            return sensitivity(sensitivity);
        } else if (finding instanceof LabFinding.Ratio ratio) {
            return ratio(ratio);
        } else if (finding instanceof LabFinding.Winners winners) {
            return text(
                    "winners",
                    winners.experiments().stream().map(this::winner).distinct().collect(Collectors.joining("; ")));
        } else if (finding instanceof LabFinding.BesideNotebook notebook) {
            return notebook(notebook);
        } else if (finding instanceof LabFinding.Lesson lesson) {
            String text =
                    lookup.text("lab." + lab.id() + ".lesson." + lesson.lesson().id());
            return lesson.confirmed() ? text : text("ifConfirmed", text);
        }
        return caveat(finding);
    }

    private String caveat(LabFinding finding) {
        if (finding instanceof LabFinding.Diverged diverged) {
            return onCurve(diverged.point(), text("diverged", diverged.runs(), at(diverged.point())));
        } else if (finding instanceof LabFinding.Failed failed) {
            return onCurve(failed.point(), text("failed", failed.runs(), at(failed.point()), failed.reason()));
        } else if (finding instanceof LabFinding.Shortened shortened) {
            return words.shortened(shortened.plan());
        } else if (finding instanceof LabFinding.Stopped stopped) {
            return text("stopped", stopped.done(), stopped.runs());
        } else if (finding instanceof LabFinding.SingleSeed) {
            return text(lab.measure().isTime() ? "singleRound" : "singleSeed");
        }
        return text("nothing");
    }

    private String noise(LabFinding.Noise noise) {
        String others = noise.points().stream().map(this::label).collect(Collectors.joining(", "));
        Gap widest = noise.widest();
        return text(
                Double.isNaN(widest.errorBar()) ? "unknown" : widest.overSeeds() ? "noise" : "noise.single",
                others,
                points(widest.difference()),
                points(widest.errorBar()));
    }

    private String guessing(LabFinding.Guessing guessing) {
        int runs = guessing.point().values().length;
        String chance = String.format(Locale.ROOT, "%.3f", guessing.chance());
        return onCurve(
                guessing.point(),
                guessing.guessing() == runs
                        ? text("guessing.all", at(guessing.point()), figure(guessing.point()), chance)
                        : text("guessing.some", at(guessing.point()), guessing.guessing(), runs, chance));
    }

    private String sensitivity(LabFinding.Sensitivity sensitivity) {
        return text(
                "sensitivity",
                words.series(lab, sensitivity.first().setting().series()),
                points(sensitivity.firstGap().difference()),
                words.series(lab, sensitivity.last().setting().series()),
                points(sensitivity.lastGap().difference()));
    }

    private String ratio(LabFinding.Ratio ratio) {
        return text(
                "ratio",
                words.series(lab, ratio.first().setting().series()),
                times(ratio.firstRatios()),
                words.series(lab, ratio.than()),
                at(ratio.first()),
                times(ratio.lastRatios()),
                at(ratio.last()));
    }

    private String notebook(LabFinding.BesideNotebook notebook) {
        LabPoint farthest = notebook.farthest();
        return text(
                "notebook",
                notebook.within(),
                notebook.figures(),
                at(farthest),
                words.value(lab, String.valueOf(farthest.setting().published())),
                figure(farthest),
                String.format(Locale.ROOT, "%.1f", Math.abs(notebook.deviations())));
    }

    private String winner(Experiment experiment) {
        NetworkSpec network = experiment.network();
        return text(
                "winner",
                network.shape(),
                lookup.text("activation." + network.hidden().get(0).activation().id()),
                network.hidden().get(0).batchNorm() ? 1 : 0,
                String.valueOf(experiment.training().learningRate()),
                experiment.training().epochs());
    }

    private String onCurve(LabPoint point, String sentence) {
        String series = point.setting().series();
        return series.isEmpty() ? sentence : text("onCurve", words.series(lab, series), sentence);
    }

    private String at(LabPoint point) {
        return lookup.text(
                "lab." + lab.id() + ".at", label(point), point.setting().x());
    }

    private String label(LabPoint point) {
        return words.label(lab, point.setting());
    }

    private String figure(LabPoint point) {
        return words.figure(lab, point);
    }

    /** A difference of accuracies in hundredths. */
    private static String points(double difference) {
        return String.format(Locale.ROOT, "%.2f", 100 * difference);
    }

    /** The median, and from where to where the rounds spread. */
    private String times(Spread ratios) {
        return ratios.count() == 1
                ? times(ratios.median())
                : text("times", times(ratios.median()), times(ratios.minimum()), times(ratios.maximum()));
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.1f" : "%.0f", ratio);
    }

    private String text(String key, Object... arguments) {
        return lookup.text(FINDING + key, arguments);
    }
}
