package multilayer.app.shell;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/**
 * How a command is carried out.
 *
 * @param word what it is called now: "Undo insert layer"
 * @param possible whether it can be done now
 * @param perform does it
 */
public record Action(ObservableStringValue word, ObservableBooleanValue possible, Runnable perform) {

    /** An action that can be done at any time, by the command's own word. */
    public static Action always(Command command, Runnable perform) {
        return when(command, new ReadOnlyBooleanWrapper(true), perform);
    }

    /** An action by the command's own word. */
    public static Action when(Command command, ObservableBooleanValue possible, Runnable perform) {
        return new Action(new ReadOnlyStringWrapper(command.word()), possible, perform);
    }

    /** Does it if it can be done now. */
    public void performIfPossible() {
        if (possible.get()) {
            perform.run();
        }
    }
}
