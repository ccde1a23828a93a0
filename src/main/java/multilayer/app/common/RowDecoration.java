package multilayer.app.common;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Control;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.decoration.ValidationDecoration;

/**
 * Marks a field that is wrong with the theme's colour of danger. ControlsFX's own decorations would put a pane of theirs
 * above the window's root; the row below the field has the sentence already.
 */
public final class RowDecoration implements ValidationDecoration {

    @Override
    public void removeDecorations(Control target) {
        target.pseudoClassStateChanged(Styles.STATE_DANGER, false);
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
        message.getTarget().pseudoClassStateChanged(Styles.STATE_DANGER, true);
    }

    @Override
    public void applyRequiredDecoration(Control target) {
        // Every field has a value from the start, so none is marked as required.
    }
}
