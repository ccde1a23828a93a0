package multilayer.engine.train;

import java.util.List;

/**
 * A run has ended.
 *
 * @param reason why
 * @param epochs epochs finished
 * @param step steps made
 * @param restoredEpoch the epoch whose weights the network now holds when early stopping went back to the best; 0 for the last step's
 * @param changes what the person moved while it ran, in order
 */
public record RunEnd(StopReason reason, int epochs, long step, int restoredEpoch, List<ControlChange> changes) {
    public RunEnd {
        changes = List.copyOf(changes);
    }
}
