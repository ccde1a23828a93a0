package multilayer.app.sweep;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.NamedConverter;
import multilayer.app.model.sweep.DimensionDraft;
import multilayer.app.model.sweep.Drawing;
import multilayer.app.model.sweep.SweepWords;
import multilayer.experiments.space.Hyperparameter;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** One hyperparameter that is searched: its name, how its values are drawn, their bounds or their list, and what is wrong with them. */
final class DimensionRow extends VBox {

    private final Hyperparameter hyperparameter;
    private final SweepController controller;
    private final ComboBox<Drawing> drawing = new ComboBox<>();
    private final TextField from;
    private final TextField to;
    private final Label dash = new Label("\u2013");
    private final Region space = new Region();
    private final WordsMenu words;
    private final TextField values;
    private final Label problem = new Label();
    private DimensionDraft draft;
    private boolean showing;

    DimensionRow(DimensionDraft draft, SweepController controller) {
        this.draft = draft;
        this.hyperparameter = draft.hyperparameter();
        this.controller = controller;
        String id = "sweep-dimension-" + hyperparameter.id();
        setId(id);
        getStyleClass().add("dimension-row");
        from = field(id + "-from", "from");
        to = field(id + "-to", "to");
        values = field(id + "-values", "values");
        words = new WordsMenu(id + "-words", hyperparameter, this::chooseWords);
        problem.setId(id + "-problem");
        problem.getStyleClass().addAll("sweep-problem", Styles.TEXT_SMALL);
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(name(), drawing(id), from, dash, to, values, words, space, remove(id));
        line.getStyleClass().add("dimension-line");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(values, Priority.ALWAYS);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(line, problem);
        follow();
        show(draft);
    }

    Hyperparameter hyperparameter() {
        return hyperparameter;
    }

    private Label name() {
        Label name = new Label(SweepWords.name(hyperparameter));
        name.getStyleClass().add("dimension-name");
        name.setTooltip(new Tooltip(Messages.text(
                "sweep.dimension.hint",
                SweepWords.name(hyperparameter),
                hyperparameter.kind().bounds())));
        return name;
    }

    private Node drawing(String id) {
        List<Drawing> possible = Drawing.of(hyperparameter.kind().type());
        drawing.getItems().setAll(possible);
        drawing.setConverter(new NamedConverter<>("sweep.drawing", possible));
        drawing.setId(id + "-drawing");
        drawing.getStyleClass().add(Styles.SMALL);
        drawing.setAccessibleText(Messages.text("sweep.drawing", SweepWords.name(hyperparameter)));
        drawing.setTooltip(new Tooltip(Messages.text("sweep.drawing.hint")));
        drawing.setDisable(possible.size() == 1);
        return drawing;
    }

    private TextField field(String id, String what) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().addAll(Styles.SMALL, what.equals("values") ? "dimension-values" : "dimension-bound");
        String words = Messages.text("sweep.dimension." + what, SweepWords.name(hyperparameter));
        field.setAccessibleText(words);
        field.setTooltip(new Tooltip(words + "\n" + hyperparameter.kind().bounds()));
        field.setPromptText(Messages.text("sweep.dimension." + what + ".prompt"));
        return field;
    }

    private Button remove(String id) {
        Button remove = Icons.button(
                id + "-remove", Feather.X, Messages.text("sweep.dimension.remove", SweepWords.name(hyperparameter)));
        remove.setOnAction(event -> controller.remove(hyperparameter));
        return remove;
    }

    private void follow() {
        drawing.valueProperty()
                .addListener((property, before, now) -> tell(now == null ? draft : draft.withDrawing(now)));
        from.textProperty().addListener((property, before, now) -> tell(draft.withFrom(now)));
        to.textProperty().addListener((property, before, now) -> tell(draft.withTo(now)));
        values.textProperty().addListener((property, before, now) -> tell(draft.withValues(now)));
    }

    private void chooseWords(List<String> chosen) {
        tell(draft.withValues(String.join(", ", chosen)));
    }

    private void tell(DimensionDraft changed) {
        if (!showing) {
            controller.change(changed);
        }
    }

    /** Shows what holds now. A text that says it already is left alone, with its caret. */
    void show(DimensionDraft now) {
        draft = now;
        showing = true;
        drawing.setValue(now.drawing());
        say(from, now.from());
        say(to, now.to());
        say(values, now.values());
        words.show(now.items());
        showing = false;
        boolean bounds = now.drawing().hasBounds();
        boolean listed = now.drawing().hasValues();
        boolean fromCatalog = listed && words.hasCatalog();
        List.of(from, dash, to).forEach(node -> SweepSection.show(node, bounds));
        SweepSection.show(space, !listed);
        SweepSection.show(values, listed && !fromCatalog);
        SweepSection.show(words, fromCatalog);
        String wrong = now.problem();
        problem.setText(wrong);
        SweepSection.show(problem, !wrong.isEmpty());
        boolean isWrong = !wrong.isEmpty();
        List.of(from, to, values).forEach(field -> {
            field.pseudoClassStateChanged(Styles.STATE_DANGER, isWrong);
            field.setAccessibleHelp(wrong);
        });
    }

    private static void say(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
