package multilayer.cli;

import java.util.List;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.Experiment;
import multilayer.store.runs.RunDetails;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code train} command is to train.
 *
 * @param from where the run goes on; null for a run that begins
 * @param parts into how many parts each batch is cut; those of the checkpoint if there is one
 * @param moves what is moved at which step; those of the checkpoint are not among them
 * @param exam whether the test set is measured at the end
 */
record RunPlan(Experiment experiment, @Nullable Checkpoint from, int parts, List<ControlChange> moves, boolean exam) {

    /** A run from new weights, on all cores. */
    static RunPlan begun(Experiment experiment, boolean exam) {
        return new RunPlan(experiment, null, Runtime.getRuntime().availableProcessors(), List.of(), exam);
    }

    static RunPlan resumed(Checkpoint checkpoint, boolean exam) {
        return new RunPlan(checkpoint.experiment(), checkpoint, checkpoint.parts(), List.of(), exam);
    }

    /**
     * The very same run once more.
     *
     * @throws IllegalArgumentException with a sentence, if it went on with weights of a run before it
     */
    static RunPlan repeated(RunDetails run, boolean exam) {
        if (run.parent() != null) {
            String id = String.valueOf(run.summary().id());
            throw new IllegalArgumentException(Messages.text("cli.history.cannotRepeat", id));
        }
        return new RunPlan(run.experiment(), null, run.parts(), run.changes(), exam);
    }
}
