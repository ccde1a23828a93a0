package multilayer.app.gallery;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
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
import multilayer.app.model.Evaluation;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.GalleryModel;
import multilayer.app.model.OpenedSample;
import multilayer.text.Messages;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/** One answer: the image, the true class, the class that was answered and how probable it was. */
final class GalleryTile extends GridCell<Integer> {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final EvaluationModel evaluation;
    private final GalleryModel gallery;
    private final PixelImage image = new PixelImage();
    private final Label trueClass = new Label();
    private final Label predicted = new Label();
    private final Label probability = new Label();
    private final VBox content = new VBox(image, trueClass, new HBox(predicted, probability));

    /** Held here, for the model holds it weakly: a grid makes and drops tiles as it likes. */
    private final InvalidationListener mark = observable -> mark();

    GalleryTile(EvaluationModel evaluation, GalleryModel gallery, GalleryController controller) {
        this.evaluation = evaluation;
        this.gallery = gallery;
        getStyleClass().add("gallery-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        image.fitWidthProperty().bind(gallery.tileSizeProperty());
        image.fitHeightProperty().bind(gallery.tileSizeProperty());
        trueClass.getStyleClass().add("right-class");
        trueClass.setMaxWidth(Double.MAX_VALUE);
        predicted.getStyleClass().add("answered-class");
        predicted.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(predicted, Priority.ALWAYS);
        probability.getStyleClass().add(Styles.FIGURES);
        probability.setMinWidth(USE_PREF_SIZE);
        content.getStyleClass().add("tile-content");
        content.setAlignment(Pos.TOP_CENTER);
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                controller.open(getIndex());
            }
        });
        gallery.chosenProperty().addListener(new WeakInvalidationListener(mark));
    }

    private void mark() {
        updateSelected(!isEmpty() && getIndex() == gallery.chosenProperty().get());
    }

    @Override
    protected void updateItem(@Nullable Integer sample, boolean empty) {
        super.updateItem(sample, empty);
        Evaluation shown = evaluation.evaluationProperty().get();
        if (empty || sample == null || shown == null) {
            content.setVisible(false);
            setAccessibleText("");
        } else {
            show(new OpenedSample(shown, sample));
        }
        mark();
    }

    private void show(OpenedSample sample) {
        String truth = sample.className(sample.label());
        String answer = sample.className(sample.predicted());
        String confidence = Numbers.percent(sample.confidence(), 0);
        image.show(sample.evaluation().images(), sample.row());
        trueClass.setText(truth);
        predicted.setText(Messages.text("gallery.tile.predicted", answer));
        predicted.pseudoClassStateChanged(RIGHT, sample.isCorrect());
        probability.setText(confidence);
        setAccessibleText(Messages.text("gallery.tile", sample.row(), truth, answer, confidence));
        content.setVisible(true);
    }
}
