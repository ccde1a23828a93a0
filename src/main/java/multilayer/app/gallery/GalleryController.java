package multilayer.app.gallery;

import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import javafx.beans.property.DoubleProperty;
import multilayer.app.common.Numbers;
import multilayer.app.evaluation.EvaluationController;
import multilayer.app.model.Evaluation;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.GalleryModel;
import multilayer.app.model.OpenedSample;
import multilayer.app.model.SampleModel;
import multilayer.app.model.Unit;
import multilayer.app.service.EvaluationService;
import multilayer.app.service.TrainingService;
import multilayer.engine.data.Split;

/** What a person does in the gallery. */
public final class GalleryController {

    private final EvaluationModel evaluation;
    private final GalleryModel gallery;
    private final SampleModel sample;
    private final EvaluationService evaluating;
    private final TrainingService training;
    private final EvaluationController answers;
    private final BiConsumer<Evaluation, int[]> export;

    /**
     * A controller for the gallery.
     *
     * @param export writes the given samples of an evaluation where the person wants them
     */
    public GalleryController(
            EvaluationModel evaluation,
            GalleryModel gallery,
            SampleModel sample,
            EvaluationService evaluating,
            TrainingService training,
            EvaluationController answers,
            BiConsumer<Evaluation, int[]> export) {
        this.evaluation = evaluation;
        this.gallery = gallery;
        this.sample = sample;
        this.evaluating = evaluating;
        this.training = training;
        this.answers = answers;
        this.export = export;
    }

    /** The gallery is seen from now on. */
    void look() {
        evaluating.look();
    }

    void lookAway() {
        evaluating.lookAway();
    }

    void train() {
        training.train();
    }

    void openTest() {
        answers.choose(Split.TEST);
    }

    /** Writes what is shown, as it is sorted. */
    void export() {
        Evaluation shown = evaluation.evaluationProperty().get();
        if (shown != null) {
            export.accept(
                    shown,
                    gallery.samples().stream().mapToInt(Integer::intValue).toArray());
        }
    }

    void clearFilters() {
        gallery.clearFilters();
    }

    /** Takes a typed confidence; false if it is none. */
    boolean confidence(DoubleProperty bound, String text) {
        OptionalDouble typed = Numbers.parse(text, Unit.PERCENT);
        boolean valid = typed.isPresent() && typed.getAsDouble() >= 0 && typed.getAsDouble() <= 1;
        if (valid) {
            bound.set(typed.getAsDouble());
        }
        return valid;
    }

    /** Moves a confidence by a step, within its bounds. */
    void step(DoubleProperty bound, double by) {
        double moved = Math.rint(100 * (bound.get() + by)) / 100;
        bound.set(Math.min(Math.max(moved, 0), 1));
    }

    /** The next larger size of a tile ({@code direction} 1) or the next smaller (-1). */
    void stepTileSize(int direction) {
        double next = GalleryModel.TILE_SIZES.next(gallery.tileSizeProperty().get(), direction);
        gallery.tileSizeProperty().set(GalleryModel.TILE_SIZES.position(next));
    }

    /** Takes a typed size; false if a tile cannot have it. */
    boolean tileSize(String text) {
        OptionalDouble typed = Numbers.parse(text, Unit.PLAIN);
        boolean valid = typed.isPresent()
                && typed.getAsDouble() >= GalleryModel.TILE_SIZES.minimum()
                && typed.getAsDouble() <= GalleryModel.TILE_SIZES.maximum();
        if (valid) {
            gallery.tileSizeProperty().set(typed.getAsDouble());
        }
        return valid;
    }

    /** Opens the tile at a place. */
    void open(int index) {
        Evaluation shown = evaluation.evaluationProperty().get();
        if (shown != null && index >= 0 && index < gallery.samples().size()) {
            gallery.choose(index);
            sample.open(new OpenedSample(shown, gallery.samples().get(index)));
        }
    }

    void openChosen() {
        open(gallery.chosenProperty().get());
    }

    /** Goes some tiles on, or back; what is open follows. The first step goes to the first tile. */
    void move(int tiles) {
        int chosen = gallery.chosenProperty().get();
        gallery.choose(chosen < 0 ? 0 : chosen + tiles);
        if (sample.openedProperty().get() != null) {
            openChosen();
        }
    }

    void close() {
        sample.close();
    }
}
