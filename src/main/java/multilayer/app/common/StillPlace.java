package multilayer.app.common;

import javafx.scene.layout.Region;

/**
 * A place in the window whose content may change without anything around it being laid out again: figures that change
 * several times a second would otherwise cost a layout of the whole window each time. It takes the content's preferred size
 * when it is laid out, and asks for more only when the content outgrows it.
 */
public final class StillPlace extends Region {

    private final Region content;
    private final Room room = new Room();

    public StillPlace(Region content) {
        this.content = content;
        room.setManaged(false);
        room.hold(content);
        getChildren().add(room);
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        return content.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        room.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Not managed, and so the root of its own layout: what changes inside stays inside. */
    private final class Room extends Region {

        void hold(Region content) {
            getChildren().add(content);
        }

        @Override
        protected void layoutChildren() {
            if (content.prefWidth(-1) > getWidth() || content.prefHeight(-1) > getHeight()) {
                StillPlace.this.requestLayout();
            }
            content.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
