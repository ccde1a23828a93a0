package multilayer.app.runs;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.runs.RunNotices;
import multilayer.app.model.runs.RunsModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** How many runs there are, and what there is to say, with a way back from what was deleted. Its place is always there. */
final class NoticeBar extends HBox {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    NoticeBar(RunsModel model, RunNotices notices, RunsController controller) {
        getStyleClass().add("runs-notices");
        setAlignment(Pos.CENTER_LEFT);
        Label count = new Label();
        count.setId("runs-count");
        count.getStyleClass().addAll(Styles.HINT, Styles.FIGURES);
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(model.countText());
        Label sentence = new Label();
        sentence.setId("runs-notice");
        sentence.getStyleClass().add("runs-notice");
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setAlignment(Pos.CENTER_RIGHT);
        sentence.textProperty().bind(notices.sentenceProperty());
        notices.problemProperty()
                .addListener((property, before, now) -> sentence.pseudoClassStateChanged(PROBLEM, now));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button undo = new Button(Messages.text("runs.undo"), Icons.of(Feather.CORNER_UP_LEFT));
        undo.setId("runs-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setTooltip(new Tooltip(Messages.text("runs.undo.hint")));
        undo.setAccessibleHelp(Messages.text("runs.undo.hint"));
        undo.setOnAction(event -> controller.undo());
        undo.visibleProperty().bind(notices.canUndoProperty());
        Button dismiss = Icons.button("runs-dismiss", Feather.X, Messages.text("runs.dismiss"));
        dismiss.setOnAction(event -> controller.dismiss());
        dismiss.visibleProperty().bind(notices.sentenceProperty().isNotEmpty());
        getChildren().setAll(count, sentence, undo, dismiss);
    }
}
