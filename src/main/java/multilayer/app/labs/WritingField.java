package multilayer.app.labs;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import multilayer.text.Messages;

/** A field for some lines of a student's own. Tab leaves it, as it leaves every other field. */
final class WritingField {

    private static final int ROWS = 3;

    private WritingField() {}

    /** @param key of its messages: what it asks for is {@code key.prompt}, its name {@code key.accessible} */
    static TextArea of(String id, String key, StringProperty text) {
        TextArea field = new TextArea();
        field.setId(id);
        field.setPromptText(Messages.text(key + ".prompt"));
        field.setAccessibleText(Messages.text(key + ".accessible"));
        field.setWrapText(true);
        field.setPrefRowCount(ROWS);
        field.textProperty().bindBidirectional(text);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                event.consume();
                field.fireEvent(controlTab(field, event.isShiftDown()));
            }
        });
        return field;
    }

    /** A text area takes Control+Tab for what Tab does elsewhere. */
    private static KeyEvent controlTab(TextArea field, boolean shift) {
        return new KeyEvent(field, field, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, shift, true, false, false);
    }
}
