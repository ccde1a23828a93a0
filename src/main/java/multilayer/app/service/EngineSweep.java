package multilayer.app.service;

import java.io.IOException;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Metrics;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.sweep.Sweep;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.store.sweeps.StoredSweep;
import multilayer.store.sweeps.SweepRuns;

/** One sweep whose trials run on this machine. */
final class EngineSweep implements Sweeping.Session {

    private final StoredSweep kept;
    private final SweepRuns runs;
    private final LocalTrials trials;
    private final Sweep sweep;

    /**
     * A sweep that has not begun.
     *
     * @param runs keeps its trials in the history of runs
     * @param parallel how many trials run at once
     */
    EngineSweep(StoredSweep kept, SweepRuns runs, TrainTest samples, int parallel, SweepListener listener) {
        this.kept = kept;
        this.runs = runs;
        trials = new LocalTrials(samples, parallel);
        sweep = new Sweep(kept.spec(), trials, trials, kept, listener, runs);
    }

    @Override
    public long id() {
        return kept.id();
    }

    @Override
    public SweepEnd run() throws IOException, InterruptedException {
        return examined(sweep.run());
    }

    @Override
    public SweepEnd runTrial(int number) throws IOException, InterruptedException {
        return examined(sweep.runTrial(number));
    }

    private SweepEnd examined(SweepEnd end) {
        SweepTrial winner = end.winner();
        Metrics test = end.test();
        if (winner != null && test != null) {
            runs.examined(winner, test);
        }
        return end;
    }

    @Override
    public void pause() {
        sweep.pause();
    }

    @Override
    public void resume() {
        sweep.resume();
    }

    @Override
    public void stop() {
        sweep.stop();
    }

    @Override
    public void stopTrial(int number) {
        sweep.stopTrial(number);
    }

    @Override
    public void restartTrial(int number) {
        sweep.restartTrial(number);
    }

    @Override
    public void close() throws IOException {
        try {
            trials.close();
        } finally {
            kept.close();
        }
    }
}
