package multilayer.app.about;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.ParameterForm;
import multilayer.app.common.Styles;
import multilayer.app.model.system.AboutModel;
import multilayer.system.SystemFacts.Fact;
import multilayer.text.Messages;

/** The About window: name and icon, what the program is and runs on, and the licences of all its parts. */
public final class AboutView extends VBox {

    private static final double ICON = 64;
    private static final double LABELS = 96;

    private final AboutModel model;
    private final AboutController controller;

    public AboutView(AboutModel model, AboutController controller) {
        this.model = model;
        this.controller = controller;
        setId("about");
        getStyleClass().add("help-window");
        getStylesheets().add(ParameterForm.stylesheet("help"));
        TabPane tabs = new TabPane(tab("system", facts()), tab("licences", new LicencesView(model.licences())));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(head(), tabs, buttons());
    }

    private static Node head() {
        String file = "/icons/multilayer-128.png";
        ImageView icon =
                new ImageView(new Image(Objects.requireNonNull(AboutView.class.getResourceAsStream(file), file)));
        icon.setFitWidth(ICON);
        icon.setFitHeight(ICON);
        Label name = new Label(Messages.text("shell.name"));
        name.getStyleClass().add("ml-figure");
        Label what = new Label(Messages.text("shell.about"));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(name, what);
        words.getStyleClass().add("help-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(icon, words);
        head.getStyleClass().add("help-head");
        return head;
    }

    private static Tab tab(String id, Node content) {
        Tab tab = new Tab(Messages.text("about." + id), content);
        tab.setId("about-" + id + "-tab");
        return tab;
    }

    private Node facts() {
        GridPane grid = new GridPane();
        grid.setId("about-facts");
        grid.getStyleClass().add("help-facts");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(LABELS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(labels, values);
        ListChangeListener<Fact> fill = change -> fill(grid);
        model.facts().addListener(fill);
        fill(grid);
        ScrollPane pane = new ScrollPane(grid);
        pane.setFitToWidth(true);
        return pane;
    }

    private void fill(GridPane grid) {
        grid.getChildren().clear();
        for (Fact fact : model.facts()) {
            Label label = new Label(Messages.name("about.fact", fact.subject()));
            label.getStyleClass().add(Styles.HINT);
            Label value = new Label(fact.value());
            value.setId("about-" + fact.subject().id());
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            label.setLabelFor(value);
            GridPane.setValignment(label, VPos.BASELINE);
            GridPane.setValignment(value, VPos.BASELINE);
            grid.addRow(grid.getRowCount(), label, value);
        }
    }

    private Node buttons() {
        Label message = new Label();
        message.setId("about-message");
        message.getStyleClass().add(Styles.HINT);
        message.textProperty().bind(model.messageProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = new Button(Messages.text("about.copy"));
        copy.setId("about-copy");
        copy.setTooltip(new Tooltip(Messages.text("about.copy.hint")));
        copy.disableProperty().bind(Bindings.isEmpty(model.facts()));
        copy.setOnAction(event -> controller.copy());
        Button close = new Button(Messages.text("help.close"));
        close.setId("about-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> controller.close());
        HBox buttons = new HBox(message, space, copy, close);
        buttons.getStyleClass().add("help-buttons");
        return buttons;
    }
}
