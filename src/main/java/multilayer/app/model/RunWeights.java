package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.WeightHistory;

/**
 * What a run's network held after its epochs, and what was trained.
 *
 * @param before what the runs trained whose weights it went on with, the earliest first; empty if all of its weights were new
 */
public record RunWeights(Experiment experiment, WeightHistory history, List<Experiment> before) {

    public RunWeights {
        before = List.copyOf(before);
    }

    /** A run that began with new weights. */
    public RunWeights(Experiment experiment, WeightHistory history) {
        this(experiment, history, List.of());
    }

    /** Everything that its weights have learned in: {@link #before}, then the run itself. */
    public List<Experiment> lineage() {
        List<Experiment> lineage = new ArrayList<>(before);
        lineage.add(experiment);
        return lineage;
    }
}
