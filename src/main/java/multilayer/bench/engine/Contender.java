package multilayer.bench.engine;

import java.util.List;
import multilayer.engine.Named;
import multilayer.engine.data.Dataset;

/**
 * Something that trains a {@link Task}, or does a part of that work, and is timed beside others. It is prepared and runs in a
 * process of its own; what the process that compares asks it must load no native library.
 */
public interface Contender extends Named {

    /** Settings of its threads that are worth trying on {@code cores} cores. The fastest one counts. */
    List<ThreadSetting> threadSettings(int cores);

    /** Whether it learns, so that its loss must be that of the engine. */
    default boolean trains() {
        return true;
    }

    /**
     * Sets everything aside, with the data in memory and the weights of {@link InitialWeights}.
     *
     * @param setting one of {@link #threadSettings}
     */
    Run prepare(Task task, Dataset train, ThreadSetting setting);

    /** A contender that is ready to go. */
    interface Run extends AutoCloseable {

        /** The libraries that compute, with their versions, for example {@code libtorch 2.7.1}. */
        String versions();

        /**
         * Trains one epoch more on all samples, in the order that {@link multilayer.engine.data.BatchOrder} gives for the task's
         * seed.
         *
         * @param epoch which one, from 1
         * @return the mean loss over the epoch's samples in nats, each as the network stood when it was seen; NaN when it does not
         *     learn
         */
        double epoch(int epoch) throws InterruptedException;

        @Override
        void close();
    }
}
