package multilayer.app.labels;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.ParameterForm;
import multilayer.app.common.Styles;
import multilayer.app.model.LabelsModel;
import multilayer.engine.train.SuspiciousLabel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The Labels tab: the labels that networks find least plausible, what the next run does with them, and that run. */
public final class LabelsView extends BorderPane {

    private final LabelsModel model;
    private final LabelsController controller;

    public LabelsView(LabelsModel model, LabelsController controller) {
        this.model = model;
        this.controller = controller;
        setId("labels");
        getStyleClass().add("labels");
        getStylesheets().add(ParameterForm.stylesheet("labels"));
        setTop(new VBox(edits(), verdict()));
        setCenter(new StackPane(list(), new EmptyLabels(model, controller)));
    }

    private HBox edits() {
        Label summary = new Label();
        summary.setId("labels-summary");
        summary.getStyleClass().addAll("labels-summary", Styles.FIGURES);
        summary.textProperty().bind(model.summaryText());
        Hyperlink keepAll = new Hyperlink(Messages.text("labels.keepAll"));
        keepAll.setId("labels-keep-all");
        keepAll.setTooltip(new Tooltip(Messages.text("labels.keepAll.hint")));
        keepAll.setOnAction(event -> {
            keepAll.setVisited(false);
            controller.keepAll();
        });
        keepAll.visibleProperty().bind(model.edited());
        keepAll.disableProperty().bind(model.runGoing());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(summary, keepAll, space, train());
        bar.getStyleClass().add("labels-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** Around the button, because a button that is disabled shows no tooltip. */
    private StackPane train() {
        Button train = new Button(Messages.text("labels.train"), Icons.of(Feather.PLAY));
        train.setId("labels-train");
        train.getStyleClass().add("accent");
        train.disableProperty().bind(model.canTrain().not());
        train.accessibleHelpProperty().bind(model.trainHint());
        train.setOnAction(event -> controller.train());
        StackPane around = new StackPane(train);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(model.trainHint());
        Tooltip.install(around, hint);
        return around;
    }

    private HBox verdict() {
        Label sentence = new Label();
        sentence.setId("labels-verdict");
        sentence.getStyleClass().add(Styles.FIGURES);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty().bind(model.verdictProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button again = new Button(Messages.text("labels.again"), Icons.of(Feather.ROTATE_CW));
        again.setId("labels-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.disableProperty().bind(model.canCheck().not());
        again.accessibleHelpProperty().bind(model.checkHint());
        again.setOnAction(event -> controller.check());
        StackPane around = new StackPane(again);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(model.checkHint());
        Tooltip.install(around, hint);
        HBox verdict = new HBox(sentence, around);
        verdict.getStyleClass().add("labels-verdict");
        verdict.setAlignment(Pos.CENTER_LEFT);
        verdict.visibleProperty().bind(model.findingsProperty().isNotNull());
        verdict.managedProperty().bind(verdict.visibleProperty());
        return verdict;
    }

    private ListView<SuspiciousLabel> list() {
        ListView<SuspiciousLabel> list = new ListView<>(model.suspicious());
        list.setId("labels-list");
        list.setAccessibleText(Messages.text("labels.list"));
        list.setCellFactory(view -> new LabelRow(model, controller));
        list.setPlaceholder(new Label(Messages.text("labels.none")));
        list.visibleProperty().bind(model.findingsProperty().isNotNull());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            SuspiciousLabel label = list.getSelectionModel().getSelectedItem();
            if (label != null && !event.isShortcutDown() && controller.press(event.getCode(), label)) {
                event.consume();
            }
        });
        return list;
    }
}
