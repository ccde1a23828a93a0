package multilayer.app.gallery;

import java.util.Arrays;
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
import multilayer.app.model.OpenedSample;
import multilayer.engine.eval.Predictions;
import multilayer.text.Messages;

/** The most probable classes of a sample as bars. */
final class ProbabilityBars extends GridPane {

    private static final int MOST = 5;
    private static final double SMALLEST = 0.001;

    ProbabilityBars() {
        setId("sample-bars");
        getStyleClass().add("sample-bars");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(new ColumnConstraints(), bars, figures);
    }

    void show(OpenedSample sample) {
        Predictions predictions = sample.evaluation().predictions();
        int[] ranking = predictions.ranking(sample.sample());
        getChildren().clear();
        for (int place = 0; place < Math.min(MOST, ranking.length); place++) {
            double probability = predictions.probability(sample.sample(), ranking[place]);
            Label figure = new Label(percent(probability));
            figure.getStyleClass().add(Styles.FIGURES);
            addRow(place, name(sample, ranking[place]), bar(sample, ranking[place], probability), figure);
        }
        setAccessibleText(Arrays.stream(ranking)
                .limit(MOST)
                .mapToObj(
                        each -> sample.className(each) + " " + percent(predictions.probability(sample.sample(), each)))
                .toList()
                .toString());
    }

    /** Nothing that a softmax answers is impossible. */
    private static String percent(double probability) {
        return probability < SMALLEST
                ? Messages.text("sample.less", Numbers.percent(SMALLEST, 1))
                : Numbers.percent(probability, 1);
    }

    private static Label name(OpenedSample sample, int classIndex) {
        Label name = new Label(sample.className(classIndex));
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private static StackPane bar(OpenedSample sample, int classIndex, double probability) {
        Region fill = new Region();
        fill.getStyleClass().addAll("probability-fill", style(sample, classIndex));
        StackPane track = new StackPane(fill);
        track.setAlignment(Pos.CENTER_LEFT);
        track.getStyleClass().add("probability-track");
        fill.maxWidthProperty().bind(track.widthProperty().multiply(probability));
        return track;
    }

    private static String style(OpenedSample sample, int classIndex) {
        return classIndex == sample.label()
                ? "true-class-fill"
                : classIndex == sample.predicted() ? "predicted-class-fill" : "other-class-fill";
    }
}
