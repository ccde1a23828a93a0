package multilayer.app.compare;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.Numbers;
import multilayer.app.common.PixelImage;
import multilayer.app.common.Styles;
import multilayer.app.model.CompareModel;
import multilayer.app.model.Comparison;
import multilayer.engine.eval.Predictions;
import multilayer.text.Messages;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/** An image, its true class, and what both runs answered with which probability. */
final class CompareTile extends GridCell<Integer> {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final double IMAGE_SIZE = 84;

    private final CompareModel model;
    private final PixelImage image = new PixelImage(IMAGE_SIZE);
    private final Label trueClass = new Label();
    private final Answer first = new Answer("compare.first");
    private final Answer second = new Answer("compare.second");
    private final VBox content = new VBox(image, trueClass, first, second);

    CompareTile(CompareModel model) {
        this.model = model;
        getStyleClass().add("compare-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        trueClass.getStyleClass().add("compare-truth");
        content.setAlignment(Pos.TOP_CENTER);
    }

    @Override
    protected void updateItem(@Nullable Integer sample, boolean empty) {
        super.updateItem(sample, empty);
        Comparison shown = model.comparisonProperty().get();
        if (empty || sample == null || shown == null) {
            content.setVisible(false);
            setAccessibleText("");
        } else {
            show(shown, sample);
        }
    }

    private void show(Comparison shown, int sample) {
        int row = shown.first().row(sample);
        String truth = shown.images().classNames().get(shown.first().label(sample));
        image.show(shown.images(), row);
        trueClass.setText(truth);
        setAccessibleText(Messages.text(
                "compare.tile",
                row,
                truth,
                first.show(shown, shown.first(), sample),
                second.show(shown, shown.second(), sample)));
        content.setVisible(true);
    }

    /** A line: which run, its class, how probable. */
    private static final class Answer extends HBox {

        private final Label predicted = new Label();
        private final Label probability = new Label();

        Answer(String name) {
            Label run = new Label(Messages.text(name));
            run.getStyleClass().add("compare-name");
            predicted.getStyleClass().add("compare-answer");
            predicted.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(predicted, Priority.ALWAYS);
            probability.getStyleClass().add(Styles.FIGURES);
            probability.setMinWidth(USE_PREF_SIZE);
            getStyleClass().add("compare-line");
            getChildren().addAll(run, predicted, probability);
        }

        /** Returns it in words too. */
        String show(Comparison shown, Predictions answers, int sample) {
            String answer = shown.images().classNames().get(answers.predicted(sample));
            String confidence = Numbers.percent(answers.confidence(sample), 0);
            predicted.setText(answer);
            predicted.pseudoClassStateChanged(RIGHT, answers.isCorrect(sample));
            probability.setText(confidence);
            return Messages.text("compare.tile.answer", answer, confidence);
        }
    }
}
