package multilayer.cli;

import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.LabResult;

/** Writes a lab to standard output. */
interface LabReport {

    /** Before anything is measured. */
    void start(LabPlan plan);

    /** All seeds of a point are done, or no more will be. */
    void point(LabPlan plan, LabPoint point);

    /**
     * All is done.
     *
     * @param reason {@code completed}, or {@code interrupted} by a signal
     */
    void done(LabResult result, String reason);
}
