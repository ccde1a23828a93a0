package multilayer.app.service;

import java.io.IOException;
import java.util.List;
import multilayer.app.model.sweep.KeptSweep;
import multilayer.app.model.sweep.ReadSweep;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepSpec;

/** Where a {@link SweepService} has its sweeps from: the engine and the files they are kept in, or a script in a test. Never called on the FX thread. */
public interface Sweeping {

    /** All sweeps that are kept, the newest first. */
    List<KeptSweep> list() throws IOException;

    /** What was kept of one. */
    ReadSweep read(String id) throws IOException;

    /** Forgets one. */
    void delete(String id) throws IOException;

    /**
     * Keeps a new sweep.
     *
     * @return its id
     */
    String create(SweepSpec spec) throws IOException;

    /**
     * Makes a sweep ready to begin, or to go on where it ended.
     *
     * @param parallel how many trials run at once
     */
    Session open(String id, int parallel, SweepListener listener) throws IOException;

    /** A sweep at work. Its commands may be called on any thread, and return at once. */
    interface Session extends AutoCloseable {

        /** Runs until it is over or stopped. */
        SweepEnd run() throws IOException, InterruptedException;

        void pause();

        void resume();

        void stop();

        void stopTrial(int number);

        void restartTrial(int number);

        /** Lets go of what it runs on. */
        @Override
        void close();
    }
}
