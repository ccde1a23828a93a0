package multilayer.app.selftest;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.ParameterForm;
import multilayer.app.common.Styles;
import multilayer.app.model.system.SelfTestModel;
import multilayer.app.model.system.SelfTestModel.Row;
import multilayer.text.Messages;

/** The self-test's window: a row for each check, as it is made. */
public final class SelfTestView extends VBox {

    private static final double PROGRESS = 16;

    private final SelfTestModel model;
    private final SelfTestController controller;

    public SelfTestView(SelfTestModel model, SelfTestController controller) {
        this.model = model;
        this.controller = controller;
        setId("self-test");
        getStyleClass().add("help-window");
        getStylesheets().add(ParameterForm.stylesheet("help"));
        Label what = new Label(Messages.text("selftest.what"));
        what.getStyleClass().add(Styles.HINT);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(what, rows(), verdict(), buttons());
    }

    private Node rows() {
        VBox rows = new VBox();
        rows.setId("self-test-rows");
        rows.getStyleClass().add("check-rows");
        ListChangeListener<Row> follow = change -> rows.getChildren()
                .setAll(model.rows().stream().map(CheckRow::new).toList());
        model.rows().addListener(follow);
        rows.getChildren().setAll(model.rows().stream().map(CheckRow::new).toList());
        ScrollPane pane = new ScrollPane(rows);
        pane.setFitToWidth(true);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private Node verdict() {
        ProgressIndicator progress = new ProgressIndicator();
        progress.setMinSize(PROGRESS, PROGRESS);
        progress.setPrefSize(PROGRESS, PROGRESS);
        progress.visibleProperty().bind(model.runningProperty());
        progress.managedProperty().bind(model.runningProperty());
        progress.setAccessibleText(Messages.text("selftest.running"));
        Label verdict = new Label();
        verdict.setId("self-test-verdict");
        verdict.setWrapText(true);
        verdict.textProperty().bind(model.verdictProperty());
        HBox row = new HBox(progress, verdict);
        row.getStyleClass().add("check-verdict");
        return row;
    }

    private Node buttons() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button again = button("again", controller::runAgain);
        again.disableProperty().bind(model.runningProperty());
        Button copy = button("copy", controller::copy);
        copy.disableProperty().bind(model.runningProperty().or(Bindings.isEmpty(model.rows())));
        Button close = new Button(Messages.text("help.close"));
        close.setId("self-test-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> controller.close());
        HBox buttons = new HBox(space, again, copy, close);
        buttons.getStyleClass().add("help-buttons");
        return buttons;
    }

    private static Button button(String id, Runnable action) {
        Button button = new Button(Messages.text("selftest." + id));
        button.setId("self-test-" + id);
        button.setTooltip(new Tooltip(Messages.text("selftest." + id + ".hint")));
        button.setOnAction(event -> action.run());
        return button;
    }
}
