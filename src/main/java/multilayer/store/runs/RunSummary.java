package multilayer.store.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * A run as one row of a table.
 *
 * @param id unique in its store, never used again
 * @param tags in alphabetical order
 * @param note what the person wrote about it; empty for nothing
 * @param shape of the network, for example {@code 784-256-10}
 * @param optimizer its id, for example {@code sgd}
 * @param learningRate that the experiment asked for, before the schedule's factor
 * @param epochs that were asked for
 * @param epochsDone the last finished epoch; 0 for none
 * @param reason why it ended; null while it runs, and when it was cut off by a crash
 * @param trainingTime spent in the steps of finished epochs
 * @param lastTrain of the last finished epoch; null without one
 * @param lastValidation of the last finished epoch; null if there is none or nothing was validated
 * @param bestValidation of {@code bestEpoch}; null if nothing was validated
 * @param bestEpoch the epoch with the lowest validation loss, or training loss where nothing was validated; 0 without an epoch
 * @param test null unless it was measured after the run
 * @param weightsKept whether the weights of best and last epoch are in the store
 */
public record RunSummary(
        long id,
        String name,
        Set<String> tags,
        String note,
        Origin origin,
        String shape,
        String optimizer,
        double learningRate,
        int batchSize,
        int epochs,
        int epochsDone,
        long seed,
        @Nullable StopReason reason,
        Instant started,
        Duration trainingTime,
        @Nullable Metrics lastTrain,
        @Nullable Metrics lastValidation,
        @Nullable Metrics bestValidation,
        int bestEpoch,
        @Nullable Metrics test,
        boolean weightsKept) {

    /** Whether each word of {@code text} is part of the name, a tag, the note, the origin, the shape or the optimizer. */
    public boolean matches(String text) {
        String row = String.join(
                        "\n", name, String.join("\n", tags), note, origin.kind().id(), origin.group(), shape, optimizer)
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(row::contains);
    }
}
