package multilayer.app.labs;

import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** The marks of a lab's chart, around (0, 0): a shape for each curve, so that colour is not all that tells them apart. */
final class LabMarks {

    private static final double RADIUS = 4.5;
    private static final double DIAMOND = 5;

    private LabMarks() {}

    /** The mean of a point of the curve of that number, from 0. */
    static Shape mean(int curve) {
        return switch (curve % 3) {
            case 0 -> new Circle(RADIUS);
            case 1 -> new Rectangle(-RADIUS + 0.5, -RADIUS + 0.5, 2 * RADIUS - 1, 2 * RADIUS - 1);
            default -> new Polygon(0, -RADIUS - 1, RADIUS + 1, RADIUS, -RADIUS - 1, RADIUS);
        };
    }

    /** The notebook's figure. */
    static Shape published() {
        Polygon diamond = new Polygon(0, -DIAMOND, DIAMOND, 0, 0, DIAMOND, -DIAMOND, 0);
        diamond.getStyleClass().add("lab-published");
        return diamond;
    }
}
