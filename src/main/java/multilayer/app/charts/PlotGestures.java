package multilayer.app.charts;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** What pointer, wheel and keys do on a plot. */
final class PlotGestures {

    private static final double LEAST_BAND = 8;
    private static final double ZOOM_STEP = 1.25;
    private static final double CURSOR_STEP = 0.01;
    private static final double PAN_STEP = 0.1;

    private final Plot plot;
    private final ChartModel model;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private boolean panning;

    private PlotGestures(Plot plot, ChartModel model) {
        this.plot = plot;
        this.model = model;
    }

    static void install(Plot plot, ChartModel model) {
        PlotGestures gestures = new PlotGestures(plot, model);
        Region area = plot.area();
        area.setOnMouseMoved(gestures::point);
        area.setOnMouseExited(event -> model.hideCursor());
        area.setOnMousePressed(gestures::press);
        area.setOnMouseDragged(gestures::drag);
        area.setOnMouseReleased(gestures::release);
        area.setOnMouseClicked(gestures::click);
        area.setOnScroll(gestures::scroll);
        plot.setOnKeyPressed(gestures::key);
    }

    private void point(MouseEvent event) {
        model.pointAt(event.getX() / plot.area().getWidth());
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        startX = event.getX();
        startY = event.getY();
        lastX = startX;
        lastY = startY;
        panning = event.getButton() != MouseButton.PRIMARY || event.isShiftDown();
        event.consume();
    }

    private void drag(MouseEvent event) {
        double width = plot.area().getWidth();
        double height = plot.area().getHeight();
        if (panning) {
            model.pan((lastX - event.getX()) / width, (event.getY() - lastY) / height);
        } else {
            double x = clamp(event.getX(), width);
            double y = clamp(event.getY(), height);
            plot.showBand(Math.min(startX, x), Math.min(startY, y), Math.abs(x - startX), Math.abs(y - startY));
        }
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private void release(MouseEvent event) {
        plot.hideBand();
        double width = plot.area().getWidth();
        double height = plot.area().getHeight();
        double x = clamp(event.getX(), width);
        double y = clamp(event.getY(), height);
        if (!panning && Math.abs(x - startX) >= LEAST_BAND && Math.abs(y - startY) >= LEAST_BAND) {
            model.zoomTo(
                    Math.min(startX, x) / width,
                    1 - Math.max(startY, y) / height,
                    Math.max(startX, x) / width,
                    1 - Math.min(startY, y) / height);
        }
        panning = false;
        event.consume();
    }

    private static double clamp(double value, double most) {
        return Math.max(0, Math.min(most, value));
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.showAll();
        }
    }

    private void scroll(ScrollEvent event) {
        double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (turned != 0) {
            model.zoomAround(
                    event.getX() / plot.area().getWidth(),
                    1 - event.getY() / plot.area().getHeight(),
                    turned > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        boolean known = event.isShiftDown() ? pan(event.getCode()) : move(event.getCode());
        if (known || zoom(event)) {
            event.consume();
        }
    }

    private boolean move(KeyCode code) {
        switch (code) {
            case LEFT, KP_LEFT -> model.moveCursor(-CURSOR_STEP);
            case RIGHT, KP_RIGHT -> model.moveCursor(CURSOR_STEP);
            case HOME -> model.pointAt(0);
            case END -> model.pointAt(1);
            case ESCAPE -> model.hideCursor();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean pan(KeyCode code) {
        switch (code) {
            case LEFT, KP_LEFT -> model.pan(-PAN_STEP, 0);
            case RIGHT, KP_RIGHT -> model.pan(PAN_STEP, 0);
            case UP, KP_UP -> model.pan(0, PAN_STEP);
            case DOWN, KP_DOWN -> model.pan(0, -PAN_STEP);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean zoom(KeyEvent event) {
        switch (event.getText()) {
            case "+", "=" -> model.zoomAround(0.5, 0.5, ZOOM_STEP);
            case "-", "_" -> model.zoomAround(0.5, 0.5, 1 / ZOOM_STEP);
            case "0" -> model.showAll();
            default -> {
                return false;
            }
        }
        return true;
    }
}
