package multilayer.cli;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.store.ProjectFile;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunSummary;
import org.jspecify.annotations.Nullable;

/** One JSON object a run and line. A figure that does not exist, or is not a number, is null. */
final class JsonRunsReport implements RunsReport {

    private final JsonLines lines;

    JsonRunsReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    @Override
    public void list(List<RunSummary> runs, int matching, int all) {
        runs.forEach(run -> lines.write(Row.of(run)));
    }

    @Override
    public void show(RunDetails run) {
        List<@Nullable Double> stepLoss = new ArrayList<>();
        for (float loss : run.stepLoss()) {
            stepLoss.add(JsonLines.finite(Double.parseDouble(Float.toString(loss))));
        }
        lines.write(new Details(
                Row.of(run.summary()),
                ProjectFile.text(run.experiment()).replace("\n", ""),
                run.parts(),
                run.dataChecksum(),
                run.version(),
                run.host(),
                run.parent(),
                run.trainSamples(),
                run.validationSamples(),
                run.stepsPerEpoch(),
                run.epochs().stream().map(Epoch::of).toList(),
                stepLoss,
                run.changes().stream().map(Change::of).toList()));
    }

    private record Figures(
            String split, @Nullable Double loss, @Nullable Double accuracy, int samples) {

        static @Nullable Figures of(@Nullable Metrics metrics) {
            return metrics == null
                    ? null
                    : new Figures(
                            metrics.split().id(),
                            JsonLines.finite(metrics.loss()),
                            JsonLines.finite(metrics.accuracy()),
                            metrics.samples());
        }
    }

    private record Row(
            long id,
            String name,
            Set<String> tags,
            String note,
            String origin,
            String group,
            String shape,
            String optimizer,
            double learningRate,
            int batchSize,
            int epochs,
            int epochsDone,
            long seed,
            @Nullable String reason,
            String started,
            double seconds,
            @Nullable Figures train,
            @Nullable Figures validation,
            int bestEpoch,
            @Nullable Figures best,
            @Nullable Figures test,
            boolean weightsKept) {

        static Row of(RunSummary run) {
            return new Row(
                    run.id(),
                    run.name(),
                    run.tags(),
                    run.note(),
                    run.origin().kind().id(),
                    run.origin().group(),
                    run.shape(),
                    run.optimizer(),
                    run.learningRate(),
                    run.batchSize(),
                    run.epochs(),
                    run.epochsDone(),
                    run.seed(),
                    run.reason() == null ? null : run.reason().id(),
                    run.started().toString(),
                    run.trainingTime().toNanos() / 1e9,
                    Figures.of(run.lastTrain()),
                    Figures.of(run.lastValidation()),
                    run.bestEpoch(),
                    Figures.of(run.bestValidation()),
                    Figures.of(run.test()),
                    run.weightsKept());
        }
    }

    private record Epoch(
            int epoch,
            long step,
            @Nullable Figures train,
            @Nullable Figures validation,
            @Nullable Double learningRate,
            double seconds,
            @Nullable Double samplesPerSecond) {

        static Epoch of(EpochEvent event) {
            return new Epoch(
                    event.epoch(),
                    event.step(),
                    Figures.of(event.train()),
                    Figures.of(event.validation()),
                    JsonLines.finite(event.learningRate()),
                    event.trainingTime().toNanos() / 1e9,
                    JsonLines.finite(event.samplesPerSecond()));
        }
    }

    private record Change(long step, String setting, int block, double value) {

        static Change of(ControlChange change) {
            boolean rate = change.setting() == ControlChange.Setting.LEARNING_RATE;
            return new Change(change.step(), rate ? "learningRate" : "dropoutRate", change.block(), change.value());
        }
    }

    private record Details(
            @JsonUnwrapped Row run,
            @JsonRawValue String experiment,
            int parts,
            String dataChecksum,
            String version,
            String host,
            @Nullable Long parent,
            int trainSamples,
            int validationSamples,
            int stepsPerEpoch,
            List<Epoch> epochDetails,
            List<@Nullable Double> stepLoss,
            List<Change> changes) {}
}
