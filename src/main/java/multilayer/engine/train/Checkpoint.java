package multilayer.engine.train;

import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.Range;
import multilayer.engine.optim.ScheduleProgress;

/**
 * All that a run needs to go on between any two steps as if it had never been interrupted: a trainer that resumes from it
 * on the same data reaches the same weights, bit for bit, and tells the same figures. Shuffling, dropout and augmentation
 * are not in it, because they depend on seed, epoch and step alone.
 *
 * @param experiment what is trained
 * @param parts into how many parts each batch is cut, wherever the run goes on
 * @param epochs epochs finished
 * @param stepInEpoch steps made in the epoch after those
 * @param step steps made since the start of the run
 * @param sums of the epoch after the finished ones
 * @param changes what the person moved, in order, the next step's included and, when a run is repeated, what later steps will find moved; learning rate and dropout
 *     rates follow from it
 * @param schedule where the learning-rate schedule has arrived
 * @param best what early stopping goes back to; {@link BestEpoch#NONE} without it
 * @param network parameters and running statistics as training left them, not averaged
 * @param optimizer the optimizer's state
 * @param average the averaged weights; empty when none are asked for
 */
public record Checkpoint(
        Experiment experiment,
        int parts,
        int epochs,
        int stepInEpoch,
        long step,
        EpochSums sums,
        List<ControlChange> changes,
        ScheduleProgress.State schedule,
        BestEpoch best,
        List<NamedTensor> network,
        List<NamedTensor> optimizer,
        List<NamedTensor> average) {

    public static final Range PARTS = Range.integers("parts", 1, 4_096);

    public Checkpoint {
        PARTS.check(parts);
        int last = experiment.training().epochs();
        if (epochs < 0 || epochs > last) {
            throw new IllegalArgumentException(
                    "epochs must be a whole number from 0 to %d: %d".formatted(last, epochs));
        }
        if (stepInEpoch < 0 || step < stepInEpoch) {
            throw new IllegalArgumentException(
                    "stepInEpoch must be a whole number from 0 to the %d steps of the run: %d"
                            .formatted(step, stepInEpoch));
        }
        for (ControlChange change : changes) {
            if (change.block() >= experiment.network().hidden().size()) {
                throw new IllegalArgumentException("block must be one of the %d hidden blocks, from 0: %d"
                        .formatted(experiment.network().hidden().size(), change.block()));
            }
        }
        changes = List.copyOf(changes);
        network = List.copyOf(network);
        optimizer = List.copyOf(optimizer);
        average = List.copyOf(average);
    }

    /** Whether no step is left: all epochs are done, or early stopping has lost its patience. */
    public boolean isFinished() {
        EarlyStopping stopping = experiment.training().earlyStopping();
        boolean early = stopping != null && best.epoch() > 0 && epochs - best.epoch() >= stopping.patience();
        return epochs == experiment.training().epochs() || early;
    }
}
