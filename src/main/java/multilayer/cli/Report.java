package multilayer.cli;

import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunStart;
import org.jspecify.annotations.Nullable;

/** Writes a run's figures to standard output. */
interface Report {

    void start(RunStart start);

    /** Told before the start, if the run goes on from a checkpoint. */
    void resumed(Checkpoint checkpoint);

    void epoch(EpochEvent event);

    /**
     * The run has ended.
     *
     * @param reason {@code completed}, {@code early-stopping}, {@code diverged}, {@code stopped} or {@code interrupted}
     * @param epochs epochs finished
     * @param test figures on the test set; null when they were not asked for
     */
    void done(String reason, int epochs, @Nullable Metrics test);

    /** Told after the end, if the run is in the history. */
    void kept(long id);
}
