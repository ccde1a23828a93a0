package multilayer.engine.diagnosis;

import java.util.List;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;

/**
 * What is known of a run so far.
 *
 * @param experiment what is trained, as it stands now: a learning rate that was moved during the run is the new one
 * @param stepsPerEpoch steps in an epoch
 * @param epochs everything that was told of each finished epoch, in order
 * @param diverged whether a step's loss was infinite or not a number
 * @param layers the layers after the latest finished epoch, from input to output; empty if nobody has looked
 */
public record RunRecord(
        Experiment experiment, int stepsPerEpoch, List<EpochEvent> epochs, boolean diverged, List<LayerSigns> layers) {

    public RunRecord {
        epochs = List.copyOf(epochs);
        layers = List.copyOf(layers);
    }

    public RunRecord withLayers(List<LayerSigns> layers) {
        return new RunRecord(experiment, stepsPerEpoch, epochs, diverged, layers);
    }

    /** The latest finished epoch; call it only when there is one. */
    public EpochEvent latest() {
        return epochs.get(epochs.size() - 1);
    }

    /** The training loss of the latest epoch, in nats. */
    double trainLoss() {
        return latest().train().loss();
    }

    /** The loss of answering every class with the same probability: ln(classes), in nats. */
    double guessingLoss() {
        return Math.log(experiment.network().outputs());
    }

    /** Whether the latest epoch's training loss is above a share of {@link #guessingLoss}. */
    boolean isLossAbove(double share) {
        return trainLoss() > share * guessingLoss();
    }

    /** Whether the schedule, or the person, has lowered the learning rate to less than half of what it was. */
    boolean isLearningRateLowered() {
        double peak =
                epochs.stream().mapToDouble(EpochEvent::learningRate).max().orElse(0);
        return latest().learningRate() < peak / 2;
    }

    /** Whether the learning rate is still rising to its full value. */
    boolean isWarmingUp() {
        return epochs.size() <= experiment.training().schedule().warmupEpochs();
    }

    /** The mean training loss over {@code count} epochs, the last of which is {@code back} epochs before the latest. */
    double meanTrainLoss(int count, int back) {
        int end = epochs.size() - back;
        return epochs.subList(end - count, end).stream()
                .mapToDouble(event -> event.train().loss())
                .average()
                .orElse(Double.NaN);
    }
}
