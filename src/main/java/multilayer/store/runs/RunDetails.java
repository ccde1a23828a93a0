package multilayer.store.runs;

import java.util.List;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a run but its weights.
 *
 * @param parts into how many parts each batch was cut
 * @param dataChecksum of the data set as it is published
 * @param version of the program that trained
 * @param host what it ran on, in words
 * @param parent the run whose weights it went on with, which may have been deleted since; {@link RunHeader#UNKNOWN} if that one was not kept; null if all its
 *     weights were new
 * @param trainSamples training samples an epoch
 * @param validationSamples measured after each epoch
 * @param validatesOnTest whether those are the test set
 * @param stepsPerEpoch steps in an epoch
 * @param epochs finished ones in order; of a run that was resumed those since then
 * @param stepLoss mean loss over the batch of each step, the first step's at index 0; NaN for a step that another run made or that was not kept
 * @param changes what the person moved while it ran, in order
 */
public record RunDetails(
        RunSummary summary,
        Experiment experiment,
        int parts,
        String dataChecksum,
        String version,
        String host,
        @Nullable Long parent,
        int trainSamples,
        int validationSamples,
        boolean validatesOnTest,
        int stepsPerEpoch,
        List<EpochEvent> epochs,
        float[] stepLoss,
        List<ControlChange> changes) {

    public RunDetails {
        epochs = List.copyOf(epochs);
        changes = List.copyOf(changes);
    }

    /** The first step that this run made itself, from 1: after that of a checkpoint if it was resumed. */
    public int firstStep() {
        int first = 1;
        while (first <= stepLoss.length && Float.isNaN(stepLoss[first - 1])) {
            first++;
        }
        return first;
    }
}
