package multilayer.experiments;

import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * One training run that a lab or a sweep asks for, or the next leg of one.
 *
 * @param name unique within what asks for it, for example {@code 17}
 * @param experiment what is trained; its epochs are those of the whole run, so that a schedule knows its end
 * @param untilEpoch where this leg ends, from 1 to the experiment's epochs
 * @param from where the leg before it ended; null to begin with new weights
 * @param exam whether the test set is measured when it ends
 */
public record Trial(
        String name,
        Experiment experiment,
        int untilEpoch,
        @Nullable Checkpoint from,
        boolean exam) {

    public Trial {
        int epochs = experiment.training().epochs();
        int begun = from == null ? 0 : from.epochs();
        if (untilEpoch <= begun || untilEpoch > epochs) {
            throw new IllegalArgumentException(
                    "untilEpoch must be in (%d, %d]: %d".formatted(begun, epochs, untilEpoch));
        }
    }

    /** A whole run, from new weights to its last epoch. */
    public static Trial whole(String name, Experiment experiment, boolean exam) {
        return new Trial(name, experiment, experiment.training().epochs(), null, exam);
    }
}
