package multilayer.app.labels;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.Numbers;
import multilayer.app.common.PixelImage;
import multilayer.app.common.Styles;
import multilayer.app.model.LabelFindings;
import multilayer.app.model.LabelsModel;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.train.SuspiciousLabel;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** One image whose label is doubted: its label, what is answered instead, and what the next run does with it. */
final class LabelRow extends ListCell<SuspiciousLabel> {

    private static final double IMAGE_SIZE = 56;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final LabelsModel model;
    private final LabelsController controller;
    private final PixelImage image = new PixelImage(IMAGE_SIZE);
    private final Label place = new Label();
    private final Label given = new Label();
    private final Label givenProbability = figure();
    private final Label answered = new Label();
    private final Label answeredProbability = figure();
    private final ToggleButton keep = toggle("keep");
    private final ToggleButton exclude = toggle("exclude");
    private final SplitMenuButton relabel = new SplitMenuButton();
    private final HBox content;

    /** Held here, for the model holds it weakly: a list makes and drops rows as it likes. */
    private final InvalidationListener refresh = observable -> refresh();

    LabelRow(LabelsModel model, LabelsController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("label-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        place.getStyleClass().add(Styles.HINT);
        given.getStyleClass().add("label-class");
        answered.getStyleClass().addAll("label-class", "answered-class");
        keep.setOnAction(event -> act(() -> controller.keep(getItem())));
        exclude.setOnAction(event -> act(() -> controller.exclude(getItem())));
        relabel.getStyleClass().add("label-relabel");
        relabel.setTooltip(new Tooltip(Messages.text("labels.relabel.hint")));
        relabel.setOnAction(event -> act(() -> controller.relabel(getItem(), shownClass())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox decision = new HBox(keep, exclude, relabel);
        decision.getStyleClass().add("label-decision");
        decision.setMinWidth(USE_PREF_SIZE);
        decision.setAlignment(Pos.CENTER_RIGHT);
        decision.disableProperty().bind(model.runGoing());
        VBox words = new VBox(place, judgement());
        words.setAlignment(Pos.CENTER_LEFT);
        content = new HBox(image, words, space, decision);
        content.getStyleClass().add("label-content");
        content.setAlignment(Pos.CENTER_LEFT);
        model.editedProperty().addListener(new WeakInvalidationListener(refresh));
    }

    private GridPane judgement() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("label-judgement");
        grid.addRow(0, hint("labels.given"), given, givenProbability);
        grid.addRow(1, hint("labels.answered"), answered, answeredProbability);
        return grid;
    }

    private static Label hint(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add(Styles.HINT);
        return label;
    }

    private static Label figure() {
        Label label = new Label();
        label.getStyleClass().add(Styles.FIGURES);
        return label;
    }

    private static ToggleButton toggle(String what) {
        ToggleButton toggle = new ToggleButton(Messages.text("labels." + what));
        toggle.getStyleClass().add("label-" + what);
        toggle.setTooltip(new Tooltip(Messages.text("labels." + what + ".hint")));
        return toggle;
    }

    /** A button that is pressed again stays as the model has it. */
    private void act(Runnable decide) {
        decide.run();
        refresh();
    }

    @Override
    protected void updateItem(@Nullable SuspiciousLabel label, boolean empty) {
        super.updateItem(label, empty);
        LabelFindings findings = model.findingsProperty().get();
        if (empty || label == null || findings == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        image.show(findings.images(), label.row());
        place.setText(Messages.text("labels.row", label.row()));
        given.setText(className(label.given()));
        givenProbability.setText(Numbers.percent(label.givenProbability(), 1));
        answered.setText(className(label.other()));
        answeredProbability.setText(Numbers.percent(label.otherProbability(), 1));
        relabel.getItems()
                .setAll(findings.images().classNames().stream()
                        .map(this::choice)
                        .toList());
        setGraphic(content);
        refresh();
    }

    private MenuItem choice(String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event ->
                act(() -> controller.relabel(getItem(), relabel.getItems().indexOf(item))));
        return item;
    }

    private String className(int classIndex) {
        LabelFindings findings = model.findingsProperty().get();
        return findings == null ? "" : findings.images().classNames().get(classIndex);
    }

    /** The class that the relabel button names: the one that was chosen, else the one that is answered. */
    private int shownClass() {
        return model.edits()
                .relabelled()
                .getOrDefault(getItem().row(), getItem().other());
    }

    private void refresh() {
        SuspiciousLabel label = getItem();
        if (isEmpty() || label == null || model.findingsProperty().get() == null) {
            return;
        }
        LabelEdits edits = model.edits();
        boolean excluded = edits.excluded().contains(label.row());
        boolean relabelled = edits.relabelled().containsKey(label.row());
        keep.setSelected(!excluded && !relabelled);
        exclude.setSelected(excluded);
        relabel.setText(Messages.text(relabelled ? "labels.relabelled" : "labels.relabel", className(shownClass())));
        relabel.pseudoClassStateChanged(CHOSEN, relabelled);
        String decision = excluded
                ? Messages.text("labels.excluded")
                : relabelled ? relabel.getText() : Messages.text("labels.kept");
        setAccessibleText(Messages.text(
                "labels.row.accessible",
                place.getText(),
                given.getText(),
                givenProbability.getText(),
                answered.getText(),
                answeredProbability.getText(),
                decision));
    }
}
