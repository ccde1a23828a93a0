package multilayer.app.confusion;

import java.util.function.BiConsumer;
import multilayer.app.model.ConfusionModel;
import multilayer.app.model.ConfusionTable;
import multilayer.app.model.ConfusionTable.Cell;
import multilayer.app.model.ConfusionTable.Measure;

/** What a person does on the Confusion tab. */
public final class ConfusionController {

    private final ConfusionModel model;
    private final BiConsumer<Integer, Integer> showImages;

    /**
     * A controller for the matrix.
     *
     * @param showImages shows the images of a true class, the first, that were answered with a class, the second
     */
    public ConfusionController(ConfusionModel model, BiConsumer<Integer, Integer> showImages) {
        this.model = model;
        this.showImages = showImages;
    }

    void show(Measure measure) {
        model.measureProperty().set(measure);
    }

    void pointAt(Cell cell) {
        model.cellProperty().set(cell);
    }

    void pointAtNothing() {
        model.cellProperty().set(null);
    }

    /** Moves to a neighbouring cell, if there is one; to the first when none was pointed at. */
    void move(int down, int right) {
        ConfusionTable table = model.table().get();
        if (table == null) {
            return;
        }
        Cell cell = model.cellProperty().get();
        if (cell == null) {
            pointAt(new Cell(0, 0));
        } else {
            int last = table.classes() - 1;
            pointAt(new Cell(
                    Math.max(0, Math.min(last, cell.label() + down)),
                    Math.max(0, Math.min(last, cell.predicted() + right))));
        }
    }

    /** Shows the images of the cell that is pointed at. */
    void openImages() {
        Cell cell = model.cellProperty().get();
        if (cell != null) {
            showImages.accept(cell.label(), cell.predicted());
        }
    }
}
