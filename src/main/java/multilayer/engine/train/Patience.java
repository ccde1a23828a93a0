package multilayer.engine.train;

import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.Network;

/** Watches the validation loss for early stopping and keeps the weights of the best epoch. */
final class Patience {

    private final EarlyStopping rule;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private List<NamedTensor> bestTensors = List.of();

    Patience(EarlyStopping rule) {
        this.rule = rule;
    }

    /** Notes an epoch's validation loss; true when {@code patience} epochs have brought no improvement. */
    boolean isExhaustedAfter(int epoch, double loss, Network network) {
        if (loss < bestLoss - rule.minimumImprovement()) {
            bestLoss = loss;
            bestEpoch = epoch;
            bestTensors = network.tensors();
        }
        return epoch - bestEpoch >= rule.patience();
    }

    int bestEpoch() {
        return bestEpoch;
    }

    List<NamedTensor> bestTensors() {
        return bestTensors;
    }
}
