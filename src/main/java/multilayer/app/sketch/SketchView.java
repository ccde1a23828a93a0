package multilayer.app.sketch;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.SketchAnswer;
import multilayer.app.model.SketchModel;
import multilayer.engine.data.TrainTest;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Try it tab: a person's own image at the left, what the network answers at the right. */
public final class SketchView extends ScrollPane {

    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final SketchModel model;
    private final EvaluationModel evaluation;
    private final SketchController controller;
    private final ObservableValue<@Nullable TrainTest> data;

    /**
     * The screen.
     *
     * @param data the images to take one from, and the names of their classes; null while they are being read
     */
    public SketchView(
            SketchModel model,
            EvaluationModel evaluation,
            SketchController controller,
            ObservableValue<@Nullable TrainTest> data) {
        this.model = model;
        this.evaluation = evaluation;
        this.controller = controller;
        this.data = data;
        setId("sketch");
        getStyleClass().add("sketch");
        getStylesheets()
                .add(SketchView.class.getResource("/multilayer/app/sketch.css").toExternalForm());
        VBox answer = answer();
        HBox.setHgrow(answer, Priority.ALWAYS);
        HBox content = new HBox(drawing(), answer);
        content.getStyleClass().add("sketch-content");
        setContent(content);
        setFitToWidth(true);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event)) {
                controller.paste();
                event.consume();
            }
        });
    }

    private VBox drawing() {
        Label problem = new Label();
        problem.setId("sketch-problem");
        problem.getStyleClass().add("sketch-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        Label hint = new Label(Messages.text("sketch.surface.hint"));
        hint.getStyleClass().add(Styles.HINT);
        hint.setWrapText(true);
        DrawingSurface surface = new DrawingSurface(model, controller);
        VBox drawing = new VBox(brush(), surface, tools(), hint, problem);
        drawing.getStyleClass().add("sketch-drawing");
        drawing.setMinWidth(DrawingSurface.SIZE);
        drawing.setPrefWidth(DrawingSurface.SIZE);
        return drawing;
    }

    private HBox brush() {
        Slider slider = new Slider(SketchModel.THINNEST, SketchModel.THICKEST, 1);
        slider.setId("sketch-brush");
        slider.setBlockIncrement(0.5);
        slider.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        slider.setTooltip(new Tooltip(Messages.text("sketch.brush.hint")));
        slider.setAccessibleText(Messages.text("sketch.brush"));
        slider.valueProperty().bindBidirectional(model.radiusProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label word = new Label(Messages.text("sketch.brush"));
        word.setLabelFor(slider);
        HBox brush = new HBox(word, slider);
        brush.setAlignment(Pos.CENTER_LEFT);
        brush.getStyleClass().add("sketch-brush");
        return brush;
    }

    private FlowPane tools() {
        Button undo = button("undo", Feather.CORNER_UP_LEFT, controller::undo);
        undo.disableProperty().bind(model.undoableProperty().not());
        Button clear = button("clear", Feather.X, controller::clear);
        clear.disableProperty().bind(model.blankProperty());
        Button sample = button("sample", Feather.SHUFFLE, () -> {
            TrainTest read = data.getValue();
            if (read != null) {
                controller.takeSample(read.train());
            }
        });
        sample.disableProperty().bind(Bindings.createBooleanBinding(() -> data.getValue() == null, data));
        FlowPane tools = new FlowPane(
                undo,
                clear,
                sample,
                button("open", Feather.FOLDER, controller::open),
                button("paste", Feather.CLIPBOARD, controller::paste));
        tools.getStyleClass().add("sketch-tools");
        return tools;
    }

    private static Button button(String id, Feather icon, Runnable action) {
        Button button = new Button(Messages.text("sketch." + id), Icons.of(icon));
        button.setId("sketch-" + id);
        button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        button.setTooltip(new Tooltip(Messages.text("sketch." + id + ".hint")));
        button.setOnAction(event -> action.run());
        return button;
    }

    private VBox answer() {
        Label title = new Label();
        title.setId("sketch-answer");
        title.getStyleClass().add("sketch-answer");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(model.answerProperty().get()), model.answerProperty()));
        Label which = new Label();
        which.setId("sketch-network");
        which.setWrapText(true);
        which.getStyleClass().add(Styles.HINT);
        which.textProperty()
                .bind(Bindings.createStringBinding(this::which, evaluation.epochProperty(), model.blankProperty()));
        VBox answer = new VBox(title, which, bars());
        answer.getStyleClass().add("sketch-answers");
        return answer;
    }

    private Node bars() {
        AnswerBars bars = new AnswerBars();
        TrainTest read = data.getValue();
        if (read != null) {
            bars.classes(read.train().classNames());
        }
        data.addListener((property, before, now) -> {
            if (now != null) {
                bars.classes(now.train().classNames());
                bars.show(model.answerProperty().get());
            }
        });
        model.answerProperty().addListener((property, before, answered) -> bars.show(answered));
        bars.show(model.answerProperty().get());
        return bars;
    }

    private static String title(@Nullable SketchAnswer answer) {
        return answer == null
                ? Messages.text("sketch.none")
                : answer.classNames().get(answer.predicted());
    }

    private String which() {
        int epoch = evaluation.epochProperty().get();
        if (epoch == 0) {
            return Messages.text("sketch.untrained");
        }
        return Messages.text(model.blankProperty().get() ? "sketch.draw" : "sketch.after", epoch);
    }
}
