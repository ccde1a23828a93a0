package multilayer.app.common;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import multilayer.app.model.Unit;

/**
 * A text field for one number. It tells each typed text as it grows, and the end of typing (Enter, or the focus goes);
 * arrow keys step. It never drops a text that is no number: that goes only when the field is told to show another value
 * or that its problem is gone.
 */
public final class NumberField extends TextField {

    private final Unit unit;
    private double shown = Double.NaN;
    private boolean hadProblem;
    private boolean typing;

    /** Whether the text is being told right now, in either direction, so that it must not be told back. */
    private boolean telling;

    public NumberField(Unit unit) {
        this.unit = unit;
        getStyleClass().add("number-field");
    }

    /** Calls {@code listener} with the text after each key, and {@code end} when the person is done with it. */
    public void onTyped(Consumer<String> listener, Runnable end) {
        textProperty().addListener((property, old, text) -> {
            if (!telling) {
                typing = true;
                telling = true;
                listener.accept(text);
                telling = false;
            }
        });
        setOnAction(event -> finish(end));
        focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                finish(end);
            }
        });
    }

    /** Calls {@code listener} with 1 or -1 when an arrow key asks for the next or the previous value. */
    public void onStep(IntConsumer listener) {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean up = event.getCode() == KeyCode.UP;
            boolean plain = !event.isAltDown() && !event.isShortcutDown();
            if (plain && (up || event.getCode() == KeyCode.DOWN)) {
                typing = false;
                listener.accept(up ? 1 : -1);
                event.consume();
            }
        });
    }

    /**
     * Calls {@code undo} and {@code redo} for their keys, in place of the text field's own history, which knows nothing
     * of sliders and layers.
     */
    public void onHistory(Runnable undo, Runnable redo) {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean isUndo = event.getCode() == KeyCode.Z && !event.isShiftDown();
            boolean isRedo = event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
            if (event.isShortcutDown() && !event.isAltDown() && (isUndo || isRedo)) {
                typing = false;
                (isUndo ? undo : redo).run();
                event.consume();
            }
        });
    }

    /**
     * Shows the value that holds now.
     *
     * @param problem whether the text in the field is no value, so that it has to stay
     */
    public void show(double value, boolean problem) {
        boolean isNews = value != shown || (hadProblem && !problem);
        shown = value;
        hadProblem = problem;
        if (!problem && !telling && (!typing || isNews) && !says(value)) {
            typing = false;
            tell(value);
        }
    }

    private void finish(Runnable end) {
        typing = false;
        end.run();
        if (!hadProblem && !Double.isNaN(shown)) {
            tell(shown);
        }
    }

    private boolean says(double value) {
        return Numbers.parse(getText(), unit).orElse(Double.NaN) == value;
    }

    private void tell(double value) {
        String text = Numbers.field(value, unit);
        if (!text.equals(getText())) {
            telling = true;
            setText(text);
            end();
            telling = false;
        }
    }
}
