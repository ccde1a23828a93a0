package multilayer.app.service;

import java.io.IOException;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.sweep.Sweep;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.store.sweeps.StoredSweep;

/** One sweep whose trials run on this machine. */
final class EngineSweep implements Sweeping.Session {

    private final StoredSweep kept;
    private final LocalTrials trials;
    private final Sweep sweep;

    /** @param parallel how many trials run at once */
    EngineSweep(StoredSweep kept, TrainTest samples, int parallel, SweepListener listener) {
        this.kept = kept;
        trials = new LocalTrials(samples, parallel);
        sweep = new Sweep(kept.spec(), trials, trials, kept, listener);
    }

    @Override
    public long id() {
        return kept.id();
    }

    @Override
    public SweepEnd run() throws IOException, InterruptedException {
        return sweep.run();
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
