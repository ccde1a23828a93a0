package multilayer.app.sketch;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import multilayer.app.common.PixelImage;
import multilayer.app.model.SketchModel;
import multilayer.text.Messages;

/**
 * The image as the network sees it, enlarged, to draw on: with the mouse, its right button erasing, or with the keyboard, arrows
 * moving a frame of one pixel, Space drawing and Delete erasing there. Pictures can be dropped on it.
 */
final class DrawingSurface extends StackPane {

    /** Pixels of the screen for one of the image. */
    private static final int SCALE = 12;

    static final int SIZE = SCALE * SketchModel.EDGE;

    private final SketchModel model;
    private final SketchController controller;
    private final PixelImage image = new PixelImage(SIZE);
    private final Rectangle frame = new Rectangle(SCALE, SCALE);
    private int row = SketchModel.EDGE / 2;
    private int column = SketchModel.EDGE / 2;
    private double lastX;
    private double lastY;

    DrawingSurface(SketchModel model, SketchController controller) {
        this.model = model;
        this.controller = controller;
        setId("sketch-surface");
        getStyleClass().add("sketch-surface");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.text("sketch.surface"));
        setAccessibleHelp(Messages.text("sketch.surface.hint"));
        setFocusTraversable(true);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        frame.getStyleClass().add("sketch-frame");
        frame.setManaged(false);
        frame.visibleProperty().bind(focusedProperty());
        getChildren().addAll(image, frame);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
        setOnDragOver(event -> {
            if (SketchController.accepts(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            controller.drop(event.getDragboard());
            event.setDropCompleted(true);
            event.consume();
        });
        model.revisionProperty().addListener(change -> show());
        show();
        placeFrame();
    }

    private void show() {
        image.show(model.pixels(), SketchModel.EDGE);
    }

    private void press(MouseEvent event) {
        requestFocus();
        controller.beginStroke();
        lastX = event.getX() / SCALE;
        lastY = event.getY() / SCALE;
        drag(event);
    }

    private void drag(MouseEvent event) {
        double x = event.getX() / SCALE;
        double y = event.getY() / SCALE;
        controller.stroke(lastX, lastY, x, y, event.isSecondaryButtonDown());
        lastX = x;
        lastY = y;
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case SPACE -> dot(false);
            case DELETE, BACK_SPACE -> dot(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int down, int right) {
        row = Math.min(Math.max(row + down, 0), SketchModel.EDGE - 1);
        column = Math.min(Math.max(column + right, 0), SketchModel.EDGE - 1);
        placeFrame();
    }

    private void placeFrame() {
        frame.setX(column * SCALE);
        frame.setY(row * SCALE);
    }

    private void dot(boolean erase) {
        controller.beginStroke();
        controller.stroke(column + 0.5, row + 0.5, column + 0.5, row + 0.5, erase);
    }
}
