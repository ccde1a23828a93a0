package multilayer.app.model.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilayer.app.common.Numbers;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** What came of a run, and where and when it was made, in words. */
public final class RunFacts {

    private RunFacts() {}

    /**
     * What was measured on one split.
     *
     * @param epoch {@code 7 (best)}; empty below the epoch's first line
     * @param split its name
     */
    public record FigureLine(String epoch, String split, String loss, String accuracy) {

        static FigureLine of(String epoch, Metrics metrics) {
            return new FigureLine(
                    epoch,
                    Messages.name("split", metrics.split()),
                    RunWords.digits(metrics.loss()),
                    RunWords.accuracyWithError(metrics));
        }
    }

    /** Of the best epoch, the last one and the final exam; empty before the first epoch. */
    public static List<FigureLine> figures(RunDetails run) {
        List<FigureLine> lines = new ArrayList<>();
        List<EpochEvent> epochs = run.epochs();
        if (!epochs.isEmpty()) {
            EpochEvent last = epochs.get(epochs.size() - 1);
            int best = run.summary().bestEpoch();
            best(epochs, best)
                    .filter(event -> event.epoch() != last.epoch())
                    .ifPresent(event -> epoch(lines, "runs.details.best", event));
            epoch(lines, best == last.epoch() ? "runs.details.lastAndBest" : "runs.details.last", last);
        }
        Metrics test = run.summary().test();
        if (test != null) {
            lines.add(FigureLine.of(Messages.text("runs.details.test"), test));
        }
        return lines;
    }

    /** Of a run that was resumed the best epoch may be one of before. */
    private static Optional<EpochEvent> best(List<EpochEvent> epochs, int best) {
        return epochs.stream().filter(event -> event.epoch() == best).findFirst();
    }

    private static void epoch(List<FigureLine> lines, String key, EpochEvent event) {
        lines.add(FigureLine.of(Messages.text(key, Numbers.count(event.epoch())), event.train()));
        Metrics validation = event.validation();
        if (validation != null) {
            lines.add(FigureLine.of("", validation));
        }
    }

    /** When, where and by whom. */
    public static List<SettingLine> circumstances(RunDetails run) {
        RunSummary summary = run.summary();
        List<SettingLine> lines = new ArrayList<>();
        add(lines, "number", String.valueOf(summary.id()));
        add(lines, "started", RunWords.time(summary.started()));
        add(lines, "end", end(summary));
        add(lines, "time", RunWords.duration(summary.trainingTime()));
        add(lines, "origin", RunWords.origin(summary.origin()));
        add(lines, "parent", parent(run.parent()));
        add(lines, "weights", Messages.text("runs.details.weights." + (summary.weightsKept() ? "kept" : "none")));
        add(lines, "host", run.host());
        add(lines, "version", run.version());
        add(lines, "data", run.dataChecksum());
        return lines;
    }

    private static String end(RunSummary run) {
        return Messages.text("runs.details.endEpochs", RunWords.end(run.reason()), RunWords.epochs(run));
    }

    private static String parent(@Nullable Long parent) {
        if (parent == null) {
            return "";
        }
        return parent == RunHeader.UNKNOWN
                ? Messages.text("runs.details.parent.unknown")
                : Messages.text("runs.details.parent.run", String.valueOf(parent));
    }

    private static void add(List<SettingLine> lines, String what, String value) {
        if (!value.isEmpty()) {
            lines.add(new SettingLine(Messages.text("runs.details." + what), value));
        }
    }
}
