package multilayer.experiments.sweep;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;

/**
 * What is kept of one sweep, so that it can go on after a restart with nothing done twice. Each call is on disk when it returns.
 * Called on the thread that runs the sweep, but for {@link #epoch} and {@link #keepWeights}, which the trials' threads call, and {@link
 * #keep}, which both do.
 */
public interface SweepJournal {

    /** All that was kept so far. */
    SweepLog read() throws IOException;

    /** A leg was decided, and has not begun: the sweep is not over, even if it was. */
    void decided(Leg leg) throws IOException;

    /** An epoch of a trial is done; one that was told before is replaced. */
    void epoch(int trial, EpochEvent event) throws IOException;

    /** A leg has ended. */
    void ended(int leg, LegResult result) throws IOException;

    /** A leg is to run again: its result is forgotten, and the sweep is not over, even if it was. */
    void reopened(int leg) throws IOException;

    /** Where a trial can go on from, in place of what was kept for it before. */
    void keep(int trial, Checkpoint checkpoint) throws IOException;

    /** Where a trial can go on from. */
    Optional<Checkpoint> checkpoint(int trial) throws IOException;

    /** The network of a trial's best epoch, in place of what was kept for it before. */
    void keepWeights(int trial, List<NamedTensor> weights) throws IOException;

    /** The network of a trial's best epoch. */
    Optional<List<NamedTensor>> weights(int trial) throws IOException;

    /** A trial's checkpoint is not needed any more. */
    void dropCheckpoint(int trial) throws IOException;

    /** A trial's weights are not needed any more. */
    void dropWeights(int trial) throws IOException;

    /** How long the sweep has run so far. */
    void running(Duration running) throws IOException;

    /** The sweep is over. */
    void completed(SweepEnd end) throws IOException;
}
