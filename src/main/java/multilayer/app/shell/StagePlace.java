package multilayer.app.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import multilayer.app.model.Preferences.Bounds;
import org.jspecify.annotations.Nullable;

/** Puts the window where it was, unless that is off the desktop by now. */
public final class StagePlace {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /** Both side panels and a row of tabs beside them. */
    private static final double MINIMUM_WIDTH = 1_140;

    private static final double MINIMUM_HEIGHT = 600;
    private static final double LEAST_VISIBLE = 120;

    private final Stage stage;

    /** Where the window is when it is not maximized. */
    private Bounds unmaximized = new Bounds(0, 0, WIDTH, HEIGHT, false);

    public StagePlace(Stage stage) {
        this.stage = stage;
        stage.xProperty().addListener(observable -> note());
        stage.yProperty().addListener(observable -> note());
        stage.widthProperty().addListener(observable -> note());
        stage.heightProperty().addListener(observable -> note());
    }

    private void note() {
        boolean sized = stage.getWidth() >= 1 && stage.getHeight() >= 1;
        boolean placed = Double.isFinite(stage.getX()) && Double.isFinite(stage.getY());
        if (sized && placed && !stage.isMaximized() && !stage.isIconified()) {
            unmaximized = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /** Moves the window to where it was, or lets the desktop place it. */
    public void restore(@Nullable Bounds remembered) {
        stage.setMinWidth(MINIMUM_WIDTH);
        stage.setMinHeight(MINIMUM_HEIGHT);
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> insist(stage.getWidth(), stage.getHeight()));
        if (remembered == null || !isVisible(remembered)) {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
            return;
        }
        unmaximized = remembered;
        stage.setX(remembered.x());
        stage.setY(remembered.y());
        stage.setWidth(remembered.width());
        stage.setHeight(remembered.height());
        stage.setMaximized(remembered.maximized());
    }

    /**
     * Asks for a size once more: on Linux some window managers, among them Openbox, open a window in its least size whatever was
     * asked for before. A size that the stage believes to have is not asked for, so it is another one first.
     */
    private void insist(double width, double height) {
        if (!stage.isMaximized()) {
            stage.setWidth(width - 1);
            stage.setHeight(height - 1);
            stage.setWidth(width);
            stage.setHeight(height);
        }
    }

    /** Whether enough of the title bar is on a screen to be taken hold of. */
    private static boolean isVisible(Bounds bounds) {
        return !Screen.getScreensForRectangle(
                        bounds.x() + LEAST_VISIBLE, bounds.y(), Math.max(bounds.width() - 2 * LEAST_VISIBLE, 1), 1)
                .isEmpty();
    }

    /**
     * Brings the window before all others. Some desktops let no window of a program come forward by itself; being above all others for
     * a moment it may.
     */
    public void toFront() {
        stage.setIconified(false);
        stage.setAlwaysOnTop(true);
        stage.toFront();
        stage.requestFocus();
        stage.setAlwaysOnTop(false);
    }

    /** Where the window is, to be remembered. */
    public Bounds bounds() {
        return new Bounds(
                unmaximized.x(), unmaximized.y(), unmaximized.width(), unmaximized.height(), stage.isMaximized());
    }
}
