package multilayer.app.confusion;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.evaluation.EmptyAnswers;
import multilayer.app.evaluation.EvaluationBar;
import multilayer.app.model.ConfusionModel;
import multilayer.app.model.ConfusionTable;
import multilayer.app.model.ConfusionTable.Measure;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The Confusion tab: which classes are taken for which, how well each is told, and how far to trust the probabilities. */
public final class ConfusionView extends BorderPane {

    private static final List<String> SHAPES = List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);

    private final ConfusionModel model;
    private final ConfusionController controller;
    private final ClassTable classes = new ClassTable();
    private final ReliabilityDiagram calibration = new ReliabilityDiagram();

    public ConfusionView(ConfusionModel model, EvaluationBar bar, EmptyAnswers empty, ConfusionController controller) {
        this.model = model;
        this.controller = controller;
        setId("confusion");
        getStyleClass().add("confusion");
        getStylesheets()
                .add(ConfusionView.class
                        .getResource("/multilayer/app/confusion.css")
                        .toExternalForm());
        MatrixAndFigures figures = new MatrixAndFigures(matrix(), classTable(), calibration());
        ScrollPane scroll = new ScrollPane(figures);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("confusion-scroll");
        scroll.visibleProperty().bind(model.table().isNotNull());
        setTop(bar);
        setCenter(new StackPane(scroll, empty));
        model.table().addListener((property, before, table) -> show(table));
        show(model.table().get());
    }

    private void show(@Nullable ConfusionTable table) {
        if (table != null) {
            classes.show(table.rows());
            calibration.show(table);
        }
    }

    private VBox matrix() {
        MatrixPane pane = new MatrixPane(model, controller);
        Label sentence = new Label();
        sentence.setId("confusion-sentence");
        sentence.getStyleClass().add("confusion-sentence");
        sentence.textProperty().bind(model.sentence());
        sentence.setMinWidth(0);
        return section(new HBox(title("confusion.matrix"), measures()), sentence, pane);
    }

    private VBox classTable() {
        return section(new HBox(title("confusion.classes")), hint(text(ConfusionTable::source)), classes);
    }

    private VBox calibration() {
        Label error = hint(text(ConfusionTable::calibrationError));
        error.setId("confusion-ece");
        Tooltip hint = new Tooltip(Messages.text("confusion.ece.hint"));
        hint.setWrapText(true);
        hint.setMaxWidth(360);
        error.setTooltip(hint);
        return section(new HBox(title("confusion.calibration")), error, calibration);
    }

    private ObservableValue<String> text(Function<ConfusionTable, String> words) {
        return model.table().map(words).orElse("");
    }

    private static VBox section(HBox heading, Node... content) {
        heading.getStyleClass().add("confusion-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        VBox section = new VBox(heading);
        section.getStyleClass().add("confusion-section");
        section.getChildren().addAll(content);
        return section;
    }

    private static Label title(String key) {
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("ml-title");
        title.setMinWidth(USE_PREF_SIZE);
        return title;
    }

    private static Label hint(ObservableValue<String> text) {
        Label hint = new Label();
        hint.getStyleClass().addAll(multilayer.app.common.Styles.HINT, multilayer.app.common.Styles.FIGURES);
        hint.textProperty().bind(text);
        return hint;
    }

    private HBox measures() {
        Map<Measure, ToggleButton> toggles = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            ToggleButton toggle = new ToggleButton(Messages.name("confusion.measure", measure));
            String hint = Messages.text("confusion.measure." + measure.id() + ".hint");
            toggle.setId("confusion-" + measure.id());
            toggle.getStyleClass().addAll(Styles.SMALL, SHAPES.get(toggles.size()));
            toggle.setTooltip(new Tooltip(hint));
            toggle.setAccessibleHelp(hint);
            toggle.setOnAction(event -> {
                controller.show(measure);
                showMeasure(toggles);
            });
            toggles.put(measure, toggle);
        }
        model.measureProperty().addListener(change -> showMeasure(toggles));
        showMeasure(toggles);
        HBox box = new HBox();
        box.getChildren().addAll(toggles.values());
        return box;
    }

    private void showMeasure(Map<Measure, ToggleButton> toggles) {
        toggles.forEach((measure, toggle) ->
                toggle.setSelected(measure == model.measureProperty().get()));
    }
}
