package multilayer.app.confusion;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** The matrix, and two smaller figures: below it side by side, or beside it one over the other when there is room. */
final class MatrixAndFigures extends Region {

    private static final double GAP = 24;

    private final Region matrix;
    private final Region upper;
    private final Region lower;

    MatrixAndFigures(Region matrix, Region upper, Region lower) {
        this.matrix = matrix;
        this.upper = upper;
        this.lower = lower;
        getStyleClass().add("matrix-and-figures");
        getChildren().addAll(matrix, upper, lower);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inner(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }

    private double sideWidth() {
        return Math.max(upper.prefWidth(-1), lower.prefWidth(-1));
    }

    private boolean isWide(double width) {
        return width >= matrix.minWidth(-1) + GAP + sideWidth();
    }

    private double matrixWidth(double width) {
        double room = isWide(width) ? width - GAP - sideWidth() : width;
        return Math.min(room, matrix.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return matrix.minWidth(-1) + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return matrix.prefWidth(-1)
                + GAP
                + sideWidth()
                + getInsets().getLeft()
                + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = inner(width < 0 ? prefWidth(-1) : width);
        double matrixHeight = matrix.prefHeight(matrixWidth(room));
        double height = isWide(room)
                ? Math.max(matrixHeight, upper.prefHeight(-1) + GAP + lower.prefHeight(-1))
                : matrixHeight + GAP + Math.max(upper.prefHeight(-1), lower.prefHeight(-1));
        return height + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        double room = inner(getWidth());
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        double matrixWidth = matrixWidth(room);
        double matrixHeight = matrix.prefHeight(matrixWidth);
        matrix.resizeRelocate(left, top, matrixWidth, matrixHeight);
        if (isWide(room)) {
            double beside = left + matrixWidth + GAP;
            upper.resizeRelocate(beside, top, sideWidth(), upper.prefHeight(-1));
            lower.resizeRelocate(beside, top + upper.prefHeight(-1) + GAP, sideWidth(), lower.prefHeight(-1));
        } else {
            double below = top + matrixHeight + GAP;
            double rest = Math.max(lower.minWidth(-1), room - upper.prefWidth(-1) - GAP);
            upper.resizeRelocate(left, below, upper.prefWidth(-1), upper.prefHeight(-1));
            lower.resizeRelocate(left + upper.prefWidth(-1) + GAP, below, rest, lower.prefHeight(-1));
        }
    }
}
