package multilayer.app.sketch;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Numbers;
import multilayer.app.common.Styles;
import multilayer.app.model.SketchAnswer;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The probability of every class as a bar, always in the same place. */
final class AnswerBars extends GridPane {

    private static final PseudoClass ANSWER = PseudoClass.getPseudoClass("answer");

    private List<Row> rows = List.of();

    /** One class. */
    private record Row(Label name, StackPane track, Region fill, Label figure) {}

    AnswerBars() {
        setId("sketch-bars");
        getStyleClass().add("sketch-bars");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints(56);
        figures.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(new ColumnConstraints(), bars, figures);
    }

    /** Shows bars for these classes, all empty. */
    void classes(List<String> names) {
        getChildren().clear();
        rows = names.stream().map(AnswerBars::row).toList();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            addRow(index, row.name, row.track, row.figure);
        }
    }

    private static Row row(String className) {
        Label name = new Label(className);
        name.setMinWidth(USE_PREF_SIZE);
        Region fill = new Region();
        fill.getStyleClass().add("sketch-fill");
        fill.setMaxWidth(0);
        StackPane track = new StackPane(fill);
        track.setAlignment(Pos.CENTER_LEFT);
        track.getStyleClass().add("sketch-track");
        Label figure = new Label();
        figure.getStyleClass().add(Styles.FIGURES);
        return new Row(name, track, fill, figure);
    }

    void show(@Nullable SketchAnswer answer) {
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            double probability = answer == null ? 0 : answer.probabilities().get(index);
            row.fill.maxWidthProperty().unbind();
            row.fill.maxWidthProperty().bind(row.track.widthProperty().multiply(probability));
            row.figure.setText(answer == null ? "" : Numbers.percent(probability, 1));
            boolean answered = answer != null && answer.predicted() == index;
            row.fill.pseudoClassStateChanged(ANSWER, answered);
            row.name.pseudoClassStateChanged(ANSWER, answered);
        }
        setAccessibleText(answer == null ? Messages.text("sketch.none") : text(answer));
    }

    private static String text(SketchAnswer answer) {
        return IntStream.range(0, answer.classNames().size())
                .boxed()
                .sorted((a, b) -> Double.compare(
                        answer.probabilities().get(b), answer.probabilities().get(a)))
                .map(index -> answer.classNames().get(index) + " "
                        + Numbers.percent(answer.probabilities().get(index), 1))
                .toList()
                .toString();
    }
}
