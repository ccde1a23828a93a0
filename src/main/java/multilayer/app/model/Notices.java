package multilayer.app.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import multilayer.text.Messages;

/** What a list of kept things has to say: what was deleted and can be taken back, how something went, what went wrong. */
public final class Notices {

    private final String things;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyBooleanWrapper problem = new ReadOnlyBooleanWrapper(this, "problem");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final Deque<Set<Long>> deleted = new ArrayDeque<>();

    /** @param things what is listed, as the messages {@code things.deleted} and {@code things.restored} begin */
    public Notices(String things) {
        this.things = things;
    }

    /** Empty for nothing. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether the sentence tells what went wrong. */
    public ReadOnlyBooleanProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether something was deleted that can come back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** These have been deleted. */
    public void deleted(Set<Long> ids) {
        deleted.push(Set.copyOf(ids));
        say(Messages.text(things + ".deleted", ids.size()), false);
    }

    /** What the next undo brings back, which is then no longer there to be undone; none if there is nothing. */
    public Set<Long> undo() {
        if (deleted.isEmpty()) {
            return Set.of();
        }
        Set<Long> ids = deleted.pop();
        say(Messages.text(things + ".restored", ids.size()), false);
        return ids;
    }

    /** Says something else. */
    public void tell(String words) {
        say(words, false);
    }

    /** Says what went wrong and what to do. */
    public void fail(String words) {
        say(words, true);
    }

    /** Says nothing any more. What was deleted can still be taken back by its key. */
    public void dismiss() {
        say("", false);
    }

    private void say(String words, boolean isProblem) {
        problem.set(isProblem);
        canUndo.set(!deleted.isEmpty());
        sentence.set(words);
    }
}
