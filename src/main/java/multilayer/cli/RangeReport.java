package multilayer.cli;

import multilayer.engine.train.Experiment;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;

/** Writes a range test to standard output. */
interface RangeReport {

    void point(RangePoint point);

    void done(Experiment experiment, RangeTest test);
}
