package multilayer.app.model.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.StopReason;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunSummary;
import org.jspecify.annotations.Nullable;

/** Runs as the history tells of them. */
final class KeptRuns {

    static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");

    private KeptRuns() {}

    /** A completed run of the window whose best validation accuracy is {@code 0.8 + id / 1000}. */
    static RunSummary run(long id, String name, String... tags) {
        return run(id, name, Origin.WINDOW, Preset.BASELINE.experiment(), tags);
    }

    static RunSummary run(long id, String name, Origin origin, Experiment experiment, String... tags) {
        Metrics best = new Metrics(Split.VALIDATION, 0.4, 0.8 + id / 1e3, 6_000);
        return new RunSummary(
                id,
                name,
                new TreeSet<>(Set.of(tags)),
                "",
                origin,
                experiment.network().shape(),
                experiment.training().optimizer().id(),
                experiment.training().learningRate(),
                experiment.training().batchSize(),
                experiment.training().epochs(),
                experiment.training().epochs(),
                experiment.training().seed(),
                StopReason.COMPLETED,
                FIRST.plusSeconds(60 * id),
                Duration.ofMillis(12_340),
                new Metrics(Split.TRAIN, 0.3, 0.9, 54_000),
                best,
                best,
                9,
                null,
                true);
    }

    /** The same run with nothing measured. */
    static RunSummary unmeasured(long id, String name) {
        RunSummary run = run(id, name);
        return new RunSummary(
                id,
                name,
                run.tags(),
                run.note(),
                run.origin(),
                run.shape(),
                run.optimizer(),
                run.learningRate(),
                run.batchSize(),
                run.epochs(),
                0,
                run.seed(),
                null,
                run.started(),
                Duration.ZERO,
                null,
                null,
                null,
                0,
                null,
                false);
    }

    static RunDetails details(RunSummary run, Experiment experiment) {
        return details(run, experiment, null, List.of(), epochs(3));
    }

    static RunDetails details(
            RunSummary run,
            Experiment experiment,
            @Nullable Long parent,
            List<ControlChange> changes,
            List<EpochEvent> epochs) {
        return new RunDetails(
                run,
                experiment,
                2,
                "c0ffee",
                "1.0",
                "a processor",
                parent,
                54_000,
                6_000,
                false,
                4,
                epochs,
                new float[] {2, 1.5f, 1, 0.5f},
                changes);
    }

    static List<EpochEvent> epochs(int count) {
        List<EpochEvent> epochs = new ArrayList<>();
        for (int epoch = 1; epoch <= count; epoch++) {
            epochs.add(epoch(epoch, 0.5));
        }
        return epochs;
    }

    /** Its speed is another one each time, as it is on a machine. */
    static EpochEvent epoch(int epoch, double validationLoss) {
        return new EpochEvent(
                epoch,
                4L * epoch,
                new Metrics(Split.TRAIN, 0.6 / epoch, 0.8, 54_000),
                new Metrics(Split.VALIDATION, validationLoss, 0.81, 6_000),
                0.05,
                Duration.ofNanos(System.nanoTime() % 1_000_000),
                1_000 + System.nanoTime() % 1_000);
    }
}
