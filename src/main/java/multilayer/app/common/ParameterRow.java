package multilayer.app.common;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import multilayer.app.model.Draft;
import multilayer.app.model.Setting;
import multilayer.text.Messages;

/** One line of a form: the name of a setting, the control that changes it, and below them what is wrong with it. */
final class ParameterRow extends VBox {

    /** Long enough not to flash while {@code 0.05} is typed, of which {@code 0} alone would be wrong. */
    private static final Duration SETTLED = Duration.millis(500);

    private final Setting<?> setting;
    private final Control marked;
    private final Node editor;
    private final Consumer<Draft> showValue;
    private final Label message = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition settle = new PauseTransition(SETTLED);
    private String problem = "";

    /**
     * @param editor everything that changes the setting
     * @param marked the part of it that is marked when the value is wrong
     * @param wide whether the editor needs a line of its own below the label
     * @param showValue puts the value of a draft into the editor
     */
    ParameterRow(Setting<?> setting, Region editor, Control marked, boolean wide, Consumer<Draft> showValue) {
        this.setting = setting;
        this.editor = editor;
        this.marked = marked;
        this.showValue = showValue;
        Label label = new Label(setting.label());
        label.setLabelFor(marked);
        label.getStyleClass().add("parameter-label");
        message.getStyleClass().addAll("parameter-problem", Styles.TEXT_SMALL);
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        tooltip.getStyleClass().add("parameter-tooltip");
        Tooltip.install(this, tooltip);
        getStyleClass().add("parameter-row");
        if (wide) {
            editor.setMaxWidth(Double.MAX_VALUE);
            getChildren().addAll(label, editor);
        } else {
            HBox line = new HBox(label, editor);
            line.getStyleClass().add("parameter-line");
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(editor, Priority.ALWAYS);
            getChildren().add(line);
        }
        settle.setOnFinished(event -> tell());
        marked.focusedProperty().addListener((property, was, focused) -> tell());
        tell();
    }

    Setting<?> setting() {
        return setting;
    }

    String problem() {
        return problem;
    }

    Control marked() {
        return marked;
    }

    /** Shows what holds now; returns whether the problem is another one than before. */
    boolean show(Draft draft, String newProblem, boolean locked) {
        boolean disabled = locked && !setting.key().isLive();
        editor.setDisable(disabled);
        tooltip.setText(disabled ? setting.help() + "\n\n" + Messages.text("setting.locked") : setting.help());
        boolean changed = !newProblem.equals(problem);
        problem = newProblem;
        if (setting.applies(draft)) {
            showValue.accept(draft);
        }
        if (changed) {
            settle.stop();
            if (problem.isEmpty() || !message.getText().isEmpty() || !marked.isFocused()) {
                tell();
            } else {
                settle.play();
            }
        }
        return changed;
    }

    private void tell() {
        message.setText(problem);
        if (problem.isEmpty()) {
            getChildren().remove(message);
        } else if (!getChildren().contains(message)) {
            getChildren().add(message);
        }
        marked.setAccessibleHelp(problem.isEmpty() ? setting.help() : problem);
    }
}
