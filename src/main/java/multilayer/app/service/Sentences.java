package multilayer.app.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import multilayer.engine.train.RunEnd;
import multilayer.text.Messages;

/** How a run ended or failed, in a sentence that says what to do. */
final class Sentences {

    private Sentences() {}

    /** @param learningRate the rate of the run when it ended, before the schedule's factor */
    static String ended(RunEnd end, double learningRate) {
        String key = "training.end." + end.reason().id();
        String rate = BigDecimal.valueOf(learningRate).stripTrailingZeros().toPlainString();
        String sentence = Messages.text(key, end.epochs(), end.step(), rate);
        return end.restoredEpoch() == 0
                ? sentence
                : sentence + " " + Messages.text("training.restored", end.restoredEpoch());
    }

    static String failed(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return Messages.text("training.failed.memory");
        }
        if (failure instanceof UncheckedIOException || failure instanceof IOException) {
            return Messages.text("training.failed.data", detail(failure));
        }
        if (failure instanceof LinkageError) {
            return Messages.text("training.failed.native", detail(failure));
        }
        return Messages.text("training.failed.other", detail(failure));
    }

    /** What a failure says of itself. */
    static String detail(Throwable failure) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
