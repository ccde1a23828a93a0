package multilayer.app.model.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilayer.app.common.Numbers;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** What came of a run, and where and when it was made, in words. */
public final class RunFacts {

    private RunFacts() {}

    /**
     * The figures of the last and the best epoch and of the final exam, each naming its split.
     *
     * @return a line an epoch and split: {@code Best epoch, 7} and {@code validation: loss 0.33, accuracy 0.88 ± 0.004}
     */
    public static List<SettingLine> figures(RunDetails run) {
        List<SettingLine> lines = new ArrayList<>();
        List<EpochEvent> epochs = run.epochs();
        if (epochs.isEmpty()) {
            lines.add(new SettingLine(Messages.text("runs.details.noEpoch"), ""));
        } else {
            EpochEvent last = epochs.get(epochs.size() - 1);
            int best = run.summary().bestEpoch();
            epoch(lines, "runs.details.last", last);
            best(epochs, best).ifPresent(event -> epoch(lines, "runs.details.best", event));
        }
        Metrics test = run.summary().test();
        if (test != null) {
            lines.add(new SettingLine(Messages.text("runs.details.test"), RunWords.figures(test)));
        }
        return lines;
    }

    /** Of a run that was resumed the best epoch may be one of before. */
    private static Optional<EpochEvent> best(List<EpochEvent> epochs, int best) {
        return epochs.stream().filter(event -> event.epoch() == best).findFirst();
    }

    private static void epoch(List<SettingLine> lines, String key, EpochEvent event) {
        String label = Messages.text(key, Numbers.count(event.epoch()));
        lines.add(new SettingLine(label, RunWords.figures(event.train())));
        Metrics validation = event.validation();
        if (validation != null) {
            lines.add(new SettingLine("", RunWords.figures(validation)));
        }
    }

    /** When, where and by whom. */
    public static List<SettingLine> circumstances(RunDetails run) {
        RunSummary summary = run.summary();
        List<SettingLine> lines = new ArrayList<>();
        add(lines, "started", RunWords.time(summary.started()));
        add(lines, "end", RunWords.end(summary.reason()) + ", " + RunWords.epochs(summary));
        add(lines, "time", RunWords.duration(summary.trainingTime()));
        add(lines, "origin", RunWords.origin(summary.origin()));
        add(lines, "parent", parent(run.parent()));
        add(lines, "weights", Messages.text("runs.details.weights." + (summary.weightsKept() ? "kept" : "none")));
        add(lines, "host", run.host());
        add(lines, "version", run.version());
        add(lines, "data", run.dataChecksum());
        return lines;
    }

    private static String parent(@Nullable Long parent) {
        return parent == null ? "" : Messages.text("runs.details.parent.run", Numbers.count(parent));
    }

    private static void add(List<SettingLine> lines, String what, String value) {
        if (!value.isEmpty()) {
            lines.add(new SettingLine(Messages.text("runs.details." + what), value));
        }
    }
}
