package multilayer.store.runs;

import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import org.jspecify.annotations.Nullable;

/**
 * The epoch of a run with the lowest loss so far, the first of equal ones.
 *
 * @param epoch 0 before the first
 * @param loss on the validation set; on the training set where nothing was validated
 * @param validation null where nothing was validated
 */
record BestSoFar(int epoch, double loss, @Nullable Metrics validation) {

    static final BestSoFar NONE = new BestSoFar(0, Double.NaN, null);

    BestSoFar after(EpochEvent event) {
        Metrics validated = event.validation();
        double told = validated == null ? event.train().loss() : validated.loss();
        // A loss that is no number is better than no epoch, and worse than any number.
        boolean better = epoch == 0 || told < loss || (Double.isNaN(loss) && !Double.isNaN(told));
        return better ? new BestSoFar(event.epoch(), told, validated) : this;
    }
}
