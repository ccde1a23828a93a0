package multilayer.app.charts;

import java.util.List;
import multilayer.app.model.RunSeries;

/** How many epochs a chart shows: few jumps from the first step to the last epoch. */
final class EpochRange {

    private static final double A_FEW_STEPS = 0.1;
    private static final int SHORT_RUN = 20;

    private EpochRange() {}

    /** The right end of the x axis for what the runs have reached; the last of them is the current one. */
    static double upper(List<RunSeries> runs) {
        double reached = 0;
        int planned = 1;
        for (RunSeries run : runs) {
            reached = Math.max(reached, run.reachedEpoch());
            planned = Math.max(planned, run.epochs());
        }
        if (reached <= A_FEW_STEPS) {
            return A_FEW_STEPS;
        }
        if (reached <= 1 || planned == 1) {
            return 1;
        }
        return planned <= SHORT_RUN ? planned : Math.min(planned, roundedUp(reached));
    }

    private static double roundedUp(double epochs) {
        double upper = SHORT_RUN;
        double[] factors = {2.5, 2, 2};
        for (int index = 0; upper < epochs; index++) {
            upper *= factors[index % factors.length];
        }
        return upper;
    }
}
