package multilayer.app.charts;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two charts beside each other where there is room, otherwise one above the other. */
final class SideBySide extends Pane {

    private static final double ROOM_FOR_TWO = 760;
    private static final double GAP = 8;

    private final Region first;
    private final Region second;

    SideBySide(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        double width = getWidth() - left - getInsets().getRight();
        double height = getHeight() - top - getInsets().getBottom();
        if (width >= ROOM_FOR_TWO) {
            double half = Math.floor((width - GAP) / 2);
            first.resizeRelocate(left, top, half, height);
            second.resizeRelocate(left + width - half, top, half, height);
        } else {
            double half = Math.floor((height - GAP) / 2);
            first.resizeRelocate(left, top, width, half);
            second.resizeRelocate(left, top + height - half, width, half);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.minWidth(-1))
                + getInsets().getLeft()
                + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(first.minHeight(-1), second.minHeight(-1))
                + getInsets().getTop()
                + getInsets().getBottom();
    }
}
