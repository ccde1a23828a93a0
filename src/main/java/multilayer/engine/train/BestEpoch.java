package multilayer.engine.train;

import java.util.List;
import multilayer.engine.NamedTensor;

/**
 * The epoch with the lowest validation loss so far, to which early stopping goes back.
 *
 * @param epoch which one, from 1; 0 before the first
 * @param loss its validation loss in nats; infinite before the first
 * @param tensors the network after it; empty before the first
 */
public record BestEpoch(int epoch, double loss, List<NamedTensor> tensors) {

    /** Before the first epoch. */
    public static final BestEpoch NONE = new BestEpoch(0, Double.POSITIVE_INFINITY, List.of());

    public BestEpoch {
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch must be at least 0: " + epoch);
        }
        tensors = List.copyOf(tensors);
    }
}
