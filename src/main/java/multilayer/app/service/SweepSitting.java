package multilayer.app.service;

import java.io.IOException;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepSpec;
import org.jspecify.annotations.Nullable;

/** One sitting of a sweep, from its opening to its end. It can be told what to do before the sweep is open: it does it then. */
final class SweepSitting {

    /** Instead of a trial's number: all of them. */
    static final int ALL = 0;

    private final Sweeping sweeping;
    private final @Nullable SweepSpec fresh;
    private final int trial;
    private final int parallel;
    private final SweepListener listener;
    private volatile long id;
    private Sweeping.@Nullable Session session;
    private boolean paused;
    private boolean stopped;

    /**
     * A sitting that has not begun.
     *
     * @param fresh a sweep that begins with it; null to go on with the one of {@code id}
     * @param trial the one that runs; {@link #ALL} for the sweep as it goes
     */
    SweepSitting(
            Sweeping sweeping, @Nullable SweepSpec fresh, long id, int trial, int parallel, SweepListener listener) {
        this.sweeping = sweeping;
        this.fresh = fresh;
        this.id = id;
        this.trial = trial;
        this.parallel = parallel;
        this.listener = listener;
    }

    /** The sweep's; of a fresh one known once it is kept. */
    long id() {
        return id;
    }

    /** Runs on the calling thread until the sweep is over or stopped. */
    SweepEnd run() throws IOException, InterruptedException {
        try (Sweeping.Session opened = open()) {
            id = opened.id();
            take(opened);
            return trial == ALL ? opened.run() : opened.runTrial(trial);
        } finally {
            letGo();
        }
    }

    private Sweeping.Session open() throws IOException, InterruptedException {
        return fresh == null ? sweeping.open(id, parallel, listener) : sweeping.begin(fresh, parallel, listener);
    }

    private synchronized void take(Sweeping.Session opened) {
        session = opened;
        if (paused) {
            opened.pause();
        }
        if (stopped) {
            opened.stop();
        }
    }

    private synchronized void letGo() {
        session = null;
    }

    synchronized void pause() {
        paused = true;
        if (session != null) {
            session.pause();
        }
    }

    synchronized void resume() {
        paused = false;
        if (session != null) {
            session.resume();
        }
    }

    synchronized void stop() {
        stopped = true;
        if (session != null) {
            session.stop();
        }
    }

    synchronized void stopTrial(int number) {
        if (session != null) {
            session.stopTrial(number);
        }
    }

    synchronized void restartTrial(int number) {
        if (session != null) {
            session.restartTrial(number);
        }
    }
}
