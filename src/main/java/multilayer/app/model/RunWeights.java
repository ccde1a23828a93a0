package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.WeightHistory;
import multilayer.engine.train.WeightHistory.Kept;

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

    /**
     * What the network held after an epoch, or after the last one before it that is kept.
     *
     * @throws IllegalStateException if none is
     */
    public Kept kept(int epoch) {
        return history.upTo(epoch)
                .orElseThrow(() -> new IllegalStateException("epoch %d is no longer kept".formatted(epoch)));
    }
}
