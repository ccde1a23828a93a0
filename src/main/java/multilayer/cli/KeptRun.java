package multilayer.cli;

import java.io.IOException;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.store.runs.KeptWeights;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunStore;
import multilayer.text.Messages;

/** A run of the history that a command was asked about. */
record KeptRun(RunStore history, RunDetails details) {

    /**
     * Finds one.
     *
     * @throws IllegalArgumentException with a sentence, if there is none
     */
    static KeptRun of(RunStore history, long id) throws IOException {
        RunDetails details = history.find(id)
                .orElseThrow(
                        () -> new IllegalArgumentException(Messages.text("cli.history.noRun", String.valueOf(id))));
        return new KeptRun(history, details);
    }

    /** What its network held; empty if that was not kept. */
    List<NamedTensor> weights(KeptWeights which) throws IOException {
        return history.weights(details.summary().id(), which).orElse(List.of());
    }

    /**
     * It, with its weights, as it would have been saved.
     *
     * @throws IllegalArgumentException with a sentence, if its weights are not kept
     */
    SavedRun saved(KeptWeights which) throws IOException {
        String id = String.valueOf(details.summary().id());
        List<NamedTensor> weights = weights(which);
        if (weights.isEmpty()) {
            throw new IllegalArgumentException(Messages.text("cli.history.noWeights", id, which.id()));
        }
        return new SavedRun(Messages.text("cli.history.run", id), details.experiment(), weights);
    }
}
