package multilayer.experiments.lab;

import java.io.IOException;
import java.util.List;
import multilayer.bench.engine.Task;

/** Times epochs of several contenders that train the same network, in turn, while nothing else is to run. */
@FunctionalInterface
public interface EpochTimer {

    /**
     * Times all, telling each figure as it comes.
     *
     * @param task what all of them train
     * @param contenders names in the catalog of {@link multilayer.bench.engine.Contenders}
     * @param images how many training images an epoch has
     * @throws IOException with a sentence, if our own engine fails; others are refused and the rest goes on
     */
    void time(Task task, List<String> contenders, int rounds, int images, Listener listener)
            throws IOException, InterruptedException;

    /** Told the figures. */
    interface Listener {

        /** An epoch is done; warming up is not told. */
        void timed(String contender, int round, double seconds);

        /** A contender gives no figures. */
        void refused(String contender, String reason);
    }
}
