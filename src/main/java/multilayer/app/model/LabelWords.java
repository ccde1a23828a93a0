package multilayer.app.model;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.train.LabelCheck;
import multilayer.engine.train.StopReason;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** What is said about labels. */
public final class LabelWords {

    private LabelWords() {}

    /** {@code 3 excluded, 2 relabelled}, without what there is none of. */
    public static String edits(LabelEdits labels) {
        return Stream.of(
                        count("excluded", labels.excluded().size()),
                        count("relabelled", labels.relabelled().size()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(String what, int count) {
        return count == 0 ? "" : Messages.text("labels.edits." + what, count);
    }

    /** {@code Fold 2 of 5 · epoch 3 of 10 · 0:12 left}. */
    static String progress(LabelCheck.Progress progress, @Nullable Duration left) {
        String place =
                Messages.text("labels.fold", progress.fold(), LabelCheck.FOLDS, progress.epoch(), progress.epochs());
        return left == null ? place : Messages.text("labels.fold.left", place, RunStatus.timeLeft(left));
    }

    /**
     * What a check came to, with what it was measured on and how.
     *
     * @param doubted how many images were answered otherwise
     * @param shown how many of these are shown
     */
    static String found(LabelFindings findings, int doubted, int shown) {
        StopReason reason = findings.result().reason();
        if (reason != StopReason.COMPLETED) {
            return Messages.name("labels.end", reason);
        }
        int epochs = Math.min(findings.checked().training().epochs(), LabelCheck.MOST_EPOCHS);
        return Messages.text(
                "labels.found",
                doubted,
                findings.images().size(),
                findings.checked().network().shape(),
                epochs,
                shown);
    }
}
