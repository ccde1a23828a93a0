package multilayer.engine.train;

import multilayer.engine.nn.Network;

/** Watches the validation loss for early stopping and keeps the weights of the best epoch. */
final class Patience {

    private final EarlyStopping rule;
    private BestEpoch best = BestEpoch.NONE;

    Patience(EarlyStopping rule) {
        this.rule = rule;
    }

    /** Notes an epoch's validation loss, with the network that it was measured on. */
    void epochDone(int epoch, double loss, Network network) {
        if (loss < best.loss() - rule.minimumImprovement()) {
            best = new BestEpoch(epoch, loss, network.tensors());
        }
    }

    /** Whether {@code patience} epochs have brought no improvement. */
    boolean isExhaustedAfter(int epoch) {
        return epoch - best.epoch() >= rule.patience();
    }

    BestEpoch best() {
        return best;
    }

    /** Goes on from what another run had found. */
    void resume(BestEpoch best) {
        this.best = best;
    }
}
