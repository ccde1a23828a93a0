package multilayer.cli;

import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;

/** Writes a sweep's figures to standard output. */
interface SweepReport {

    /**
     * A sweep begins, or goes on.
     *
     * @param id by which it is taken up again
     * @param slots how many trials run at once
     */
    void start(long id, SweepSpec spec, int slots);

    /** A trial has no work to do any more, or none for now. */
    void trial(SweepTrial trial);

    /**
     * The sweep has ended.
     *
     * @param reason {@code completed}, {@code stopped} or {@code interrupted}
     */
    void done(long id, String reason, SweepEnd end);
}
