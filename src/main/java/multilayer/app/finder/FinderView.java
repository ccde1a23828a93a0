package multilayer.app.finder;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.charts.RangePlot;
import multilayer.app.common.ParameterForm;
import multilayer.app.common.Styles;
import multilayer.app.model.FinderModel;
import multilayer.text.Messages;

/** The finder: what it does, the losses over the learning rate, what it has found, and what to do with that. */
final class FinderView extends BorderPane {

    private final FinderModel model;
    private final FinderController controller;

    FinderView(FinderModel model, FinderController controller) {
        this.model = model;
        this.controller = controller;
        setId("finder");
        getStyleClass().add("finder");
        getStylesheets().addAll(ParameterForm.stylesheet("charts"), ParameterForm.stylesheet("finder"));
        Observable[] changes = {model.resultProperty(), model.failureProperty(), model.runningProperty()};
        StringBinding sentence = Bindings.createStringBinding(() -> FinderSentence.of(model), changes);
        RangePlot plot = new RangePlot(model);
        plot.setId("finder-plot");
        plot.accessibleTextProperty().bind(sentence.map(text -> Messages.text("finder.title") + ": " + text));
        setTop(head());
        setCenter(plot);
        setBottom(new VBox(sentence(sentence), buttons(changes)));
    }

    private static VBox head() {
        Label what = new Label(Messages.text("finder.what"));
        what.getStyleClass().add(Styles.HINT);
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        HBox legend = new HBox(entry("swatch-steps", "finder.loss"), entry("swatch-epochs", "finder.smoothed"));
        legend.getStyleClass().add("finder-legend");
        VBox head = new VBox(what, legend);
        head.getStyleClass().add("finder-head");
        return head;
    }

    private static HBox entry(String style, String word) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "split-train", style);
        HBox entry = new HBox(swatch, new Label(Messages.text(word)));
        entry.getStyleClass().add("readout-entry");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private static Label sentence(StringBinding text) {
        Label sentence = new Label();
        sentence.setId("finder-sentence");
        sentence.textProperty().bind(text);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("finder-sentence");
        return sentence;
    }

    private HBox buttons(Observable... changes) {
        ProgressBar progress = new ProgressBar();
        progress.setId("finder-progress");
        progress.setAccessibleText(Messages.text("finder.progress"));
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty().bind(model.runningProperty());
        Button stop = button("stop");
        stop.visibleProperty().bind(model.runningProperty());
        stop.setOnAction(event -> controller.stop());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = button("close");
        close.setCancelButton(true);
        close.setOnAction(event -> controller.close());
        Button use = new Button();
        use.setId("finder-use");
        use.textProperty().bind(Bindings.createStringBinding(() -> FinderSentence.use(model), changes));
        BooleanBinding nothing = Bindings.createBooleanBinding(() -> Double.isNaN(model.suggestion()), changes);
        use.disableProperty().bind(nothing);
        use.setDefaultButton(true);
        use.setOnAction(event -> controller.use());
        use.disabledProperty().addListener((property, was, disabled) -> {
            if (!disabled) {
                use.requestFocus();
            }
        });
        HBox buttons = new HBox(progress, stop, space, close, use);
        buttons.getStyleClass().add("finder-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private static Button button(String what) {
        Button button = new Button(Messages.text("finder." + what));
        button.setId("finder-" + what);
        return button;
    }
}
