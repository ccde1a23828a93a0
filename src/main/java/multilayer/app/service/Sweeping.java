package multilayer.app.service;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import multilayer.app.model.sweep.ReadSweep;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.store.sweeps.SweepSummary;

/**
 * Where a {@link SweepService} has its sweeps from: the engine and the files they are kept in, or a script in a test. Never called on the
 * FX thread.
 */
public interface Sweeping {

    /** All sweeps that are kept, the newest first. */
    List<SweepSummary> list() throws IOException;

    /** What was kept of one. */
    ReadSweep read(long id) throws IOException;

    /**
     * Deletes sweeps and the runs of their trials, so that {@link #restore} can bring them back.
     *
     * @throws IOException also if one of them is running, here or in another process
     */
    void delete(Set<Long> ids) throws IOException;

    /** Brings back what was deleted. */
    void restore(Set<Long> ids) throws IOException;

    /**
     * A new sweep.
     *
     * @param parallel how many trials run at once
     */
    Session begin(SweepSpec spec, int parallel, SweepListener listener) throws IOException, InterruptedException;

    /** A sweep that goes on where it ended. */
    Session open(long id, int parallel, SweepListener listener) throws IOException, InterruptedException;

    /** A sweep at work. Its commands may be called on any thread, and return at once. */
    interface Session extends AutoCloseable {

        /** By which it is opened another time. */
        long id();

        /** Runs until it is over or stopped. */
        SweepEnd run() throws IOException, InterruptedException;

        /** Runs one trial alone, as {@link multilayer.experiments.sweep.Sweep#runTrial} does. */
        SweepEnd runTrial(int number) throws IOException, InterruptedException;

        void pause();

        void resume();

        void stop();

        void stopTrial(int number);

        void restartTrial(int number);

        /** Lets go of what it runs on. */
        @Override
        void close() throws IOException;
    }
}
