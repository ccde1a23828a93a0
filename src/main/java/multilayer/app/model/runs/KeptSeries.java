package multilayer.app.model.runs;

import multilayer.app.common.Numbers;
import multilayer.app.model.RunSeries;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunStart;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;

/** A run of the history as the charts draw runs. */
public final class KeptSeries {

    private KeptSeries() {}

    /** All of its points. A run that went on with an earlier part of itself has gaps where that part was. */
    public static RunSeries of(RunDetails run) {
        RunStart start = new RunStart(
                run.experiment(),
                run.trainSamples(),
                run.validationSamples(),
                run.validatesOnTest(),
                run.stepsPerEpoch(),
                run.parts());
        RunSummary summary = run.summary();
        String label =
                Messages.text("runs.series", summary.name(), summary.shape(), Numbers.exact(summary.learningRate()));
        RunSeries series = RunSeries.ofHistory(summary.id(), label, start);
        for (float loss : run.stepLoss()) {
            series.addStep(loss);
        }
        int next = 1;
        for (EpochEvent epoch : run.epochs()) {
            for (; next < epoch.epoch(); next++) {
                series.skipEpoch();
            }
            series.addEpoch(epoch);
            next++;
        }
        return series;
    }
}
