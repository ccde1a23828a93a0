package multilayer.app.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be undone and redone. Changes of one field in a row become one step until {@link #seal} ends the row. */
final class History {

    /**
     * One undoable change.
     *
     * @param name what the person did
     * @param key the field that changed, or null for a change of structure
     */
    record Step(String name, @Nullable Key key, Draft before, Draft after) {

        boolean isLive() {
            return key != null && key.isLive();
        }
    }

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private boolean open;

    /** Remembers a change; joins it to the last one when both are of the same field and the row is still open. */
    void add(String name, @Nullable Key key, Draft before, Draft after) {
        redo.clear();
        Step last = undo.peek();
        if (open && last != null && key != null && key.equals(last.key())) {
            undo.pop();
            if (!last.before().equals(after)) {
                undo.push(new Step(name, key, last.before(), after));
            }
        } else {
            undo.push(new Step(name, key, before, after));
        }
        open = key != null && !undo.isEmpty() && key.equals(undo.element().key());
    }

    /** Ends the row of changes that become one step. */
    void seal() {
        open = false;
    }

    void clear() {
        undo.clear();
        redo.clear();
        open = false;
    }

    /** The step that undo would take back, if it is allowed now. */
    @Nullable Step undoable(Predicate<Step> allowed) {
        Step step = undo.peek();
        return step != null && allowed.test(step) ? step : null;
    }

    /** The step that redo would bring back, if it is allowed now. */
    @Nullable Step redoable(Predicate<Step> allowed) {
        Step step = redo.peek();
        return step != null && allowed.test(step) ? step : null;
    }

    /** Takes the last step back. */
    Draft undo() {
        Step step = undo.pop();
        redo.push(step);
        open = false;
        return step.before();
    }

    /** Brings back what was undone last. */
    Draft redo() {
        Step step = redo.pop();
        undo.push(step);
        open = false;
        return step.after();
    }
}
