package multilayer.app.common;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import multilayer.app.model.Notices;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** How many things a list has, and what there is to say, with a way back from what was deleted. Its place is always there. */
public final class NoticeBar extends HBox {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    /**
     * The bar of a list.
     *
     * @param id with which the ids of its parts begin
     * @param count how many there are, in words
     */
    public NoticeBar(String id, ObservableValue<String> count, Notices notices, Runnable undone, Runnable dismissed) {
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label counted = new Label();
        counted.setId(id + "-count");
        counted.getStyleClass().addAll(Styles.HINT, Styles.FIGURES);
        counted.setMinWidth(USE_PREF_SIZE);
        counted.textProperty().bind(count);
        Label sentence = new Label();
        sentence.setId(id + "-notice");
        sentence.getStyleClass().add("notice");
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setAlignment(Pos.CENTER_RIGHT);
        sentence.textProperty().bind(notices.sentenceProperty());
        notices.problemProperty()
                .addListener((property, before, now) -> sentence.pseudoClassStateChanged(PROBLEM, now));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button undo = new Button(Messages.text("notices.undo"), Icons.of(Feather.CORNER_UP_LEFT));
        undo.setId(id + "-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setTooltip(new Tooltip(Messages.text("notices.undo.hint")));
        undo.setAccessibleHelp(Messages.text("notices.undo.hint"));
        undo.setOnAction(event -> undone.run());
        undo.visibleProperty().bind(notices.canUndoProperty());
        Button dismiss = Icons.button(id + "-dismiss", Feather.X, Messages.text("notices.dismiss"));
        dismiss.setOnAction(event -> dismissed.run());
        dismiss.visibleProperty().bind(notices.sentenceProperty().isNotEmpty());
        getChildren().setAll(counted, sentence, undo, dismiss);
    }
}
