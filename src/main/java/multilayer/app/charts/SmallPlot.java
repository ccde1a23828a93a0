package multilayer.app.charts;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A plot of a few hundred pixels: axes and grid around what it draws, once a pulse at most. */
abstract class SmallPlot extends Region {

    private final PlotFrame frame;

    /** @param content what {@link #draw} places */
    SmallPlot(String xName, String yName, Node... content) {
        frame = new PlotFrame(xName, yName, this::draw, content);
        getStyleClass().add("plot");
        getStylesheets()
                .add(SmallPlot.class.getResource("/multilayer/app/charts.css").toExternalForm());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(frame);
    }

    private void draw() {
        draw(frame);
    }

    /** The axes and the area between them. */
    final PlotFrame frame() {
        return frame;
    }

    /** Draws the content in {@code frame}; begins with {@link PlotFrame#fit}. */
    abstract void draw(PlotFrame frame);

    /** Asks for {@link #draw}. */
    final void redraw() {
        frame.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 160;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 80;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 160;
    }
}
