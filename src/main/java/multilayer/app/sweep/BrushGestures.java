package multilayer.app.sweep;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import multilayer.app.model.sweep.Brush;
import multilayer.app.model.sweep.ParallelModel;

/**
 * Brushes an axis. Mouse: drag along it marks a part, a drag that begins in the mark moves it, a double click takes it away.
 * Keyboard, with the axis focused: up and down make and move a mark, with Shift they stretch it, Delete or Escape takes it away.
 */
final class BrushGestures {

    private final ParallelAxis axis;
    private final ParallelModel model;
    private final int index;
    private double pressed = Double.NaN;
    private double last;
    private boolean moving;

    private BrushGestures(ParallelAxis axis, ParallelModel model, int index) {
        this.axis = axis;
        this.model = model;
        this.index = index;
    }

    static void install(ParallelAxis axis, ParallelModel model, int index) {
        BrushGestures gestures = new BrushGestures(axis, model, index);
        axis.setOnMouseMoved(event -> axis.setCursor(axis.isNear(event.getX()) ? Cursor.V_RESIZE : Cursor.DEFAULT));
        axis.setOnMousePressed(gestures::press);
        axis.setOnMouseDragged(gestures::drag);
        axis.setOnMouseReleased(event -> gestures.pressed = Double.NaN);
        axis.setOnMouseClicked(gestures::click);
        axis.setOnKeyPressed(gestures::key);
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && axis.isNear(event.getX())) {
            axis.requestFocus();
            pressed = axis.share(event.getY());
            last = pressed;
            moving = model.brush(index).filter(brush -> brush.contains(pressed)).isPresent();
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (Double.isNaN(pressed)) {
            return;
        }
        double share = axis.share(event.getY());
        if (moving) {
            model.brush(index).ifPresent(brush -> model.brush(index, brush.moved(share - last)));
        } else {
            model.brush(index, Brush.between(pressed, share));
        }
        last = share;
        event.consume();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            if (axis.isNear(event.getX())) {
                model.clear(index);
            } else {
                model.clearAll();
            }
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> change(event, 1);
            case DOWN -> change(event, -1);
            case DELETE, BACK_SPACE, ESCAPE -> model.clear(index);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void change(KeyEvent event, int direction) {
        if (event.isShiftDown()) {
            model.stretch(index, direction);
        } else {
            model.move(index, direction);
        }
    }
}
