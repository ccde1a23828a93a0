package multilayer.app.model;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import multilayer.text.Messages;

/**
 * One thing of an experiment that a person sets: how to read it from a draft, how to put it into one, and its words.
 *
 * @param <T> the type of its values
 */
public class Setting<T> {

    private final Key key;
    private final Function<Draft, T> reader;
    private final BiFunction<Draft, T, Draft> writer;
    private final Predicate<Draft> applies;

    /**
     * @param applies whether it means anything in a given draft; asked before {@code reader} and {@code writer}
     */
    Setting(Key key, Function<Draft, T> reader, BiFunction<Draft, T, Draft> writer, Predicate<Draft> applies) {
        this.key = key;
        this.reader = reader;
        this.writer = writer;
        this.applies = applies;
    }

    public Key key() {
        return key;
    }

    public T in(Draft draft) {
        return reader.apply(draft);
    }

    /** The draft with this set to {@code value}. */
    public Draft put(Draft draft, T value) {
        return writer.apply(draft, value);
    }

    /** Whether this means anything in {@code draft}: a step schedule has a factor, a cosine has none. */
    public boolean applies(Draft draft) {
        return applies.test(draft);
    }

    /** The field's name, for example {@code Dropout}. */
    public String label() {
        return word("label");
    }

    /** What it does, in a sentence or two. */
    public String help() {
        return word("help");
    }

    /** What the person did when this changed, for the undo menu. */
    String change() {
        return word("change");
    }

    final String word(String kind) {
        return Messages.text("setting." + key.name() + "." + kind);
    }
}
