package multilayer.bench.engine;

import org.jspecify.annotations.Nullable;

/** A contender did not do what it was asked; the message is a sentence that names it. The others go on. */
final class ContenderException extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;

    ContenderException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** What happened. */
    String sentence() {
        return sentence;
    }
}
