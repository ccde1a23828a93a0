package multilayer.app.runs;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** What a person writes about a run: its name, its tags, a note. Kept when a field is left, or with Enter; Escape takes back what was typed. */
final class RunFields extends GridPane {

    private final RunsController controller;
    private final TextField name = new TextField();
    private final TextField tags = new TextField();
    private final TextArea note = new TextArea();
    private @Nullable RunSummary run;

    RunFields(RunsController controller) {
        this.controller = controller;
        getStyleClass().add("runs-fields");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        add("name", name, this::rename);
        add("tags", tags, (shown, typed) -> controller.tag(shown, typed));
        add("note", note, (shown, typed) -> controller.note(shown, typed));
    }

    private void add(String what, TextInputControl field, BiConsumer<RunSummary, String> keep) {
        field.setId("runs-field-" + what);
        String hint = Messages.text("runs.details." + what + ".hint");
        field.setTooltip(new Tooltip(hint));
        field.setAccessibleText(hint);
        Label label = new Label(Messages.text("runs.details." + what));
        label.getStyleClass().add("runs-line-label");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        setHgrow(field, Priority.ALWAYS);
        addRow(getRowCount(), label, field);
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                keep(field, keep);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && (field != note || event.isShortcutDown())) {
                keep(field, keep);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && run != null) {
                fill(run);
                event.consume();
            }
        });
    }

    private void keep(TextInputControl field, BiConsumer<RunSummary, String> keep) {
        RunSummary shown = run;
        if (shown != null) {
            keep.accept(shown, field.getText());
        }
    }

    private void rename(RunSummary shown, String typed) {
        if (!controller.rename(shown, typed)) {
            name.setText(shown.name());
        }
    }

    /** Shows a run. What is being typed about the same run stays. */
    void show(RunSummary now) {
        RunSummary before = run;
        run = now;
        if (before == null || before.id() != now.id()) {
            fill(now);
            return;
        }
        follow(name, before.name(), now.name());
        follow(tags, tags(before), tags(now));
        follow(note, before.note(), now.note());
    }

    private void fill(RunSummary now) {
        name.setText(now.name());
        tags.setText(tags(now));
        note.setText(now.note());
    }

    private static void follow(TextInputControl field, String before, String now) {
        if (!before.equals(now) && !field.getText().equals(now)) {
            field.setText(now);
        }
    }

    private static String tags(RunSummary run) {
        return String.join(", ", run.tags());
    }
}
