package multilayer.app.model.sweep;

import java.util.List;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;
import org.jspecify.annotations.Nullable;

/**
 * What was kept of a sweep.
 *
 * @param end null while it is not over
 */
public record ReadSweep(
        SweepSpec spec, List<SweepTrial> trials, @Nullable SweepEnd end) {

    public ReadSweep {
        trials = List.copyOf(trials);
    }
}
