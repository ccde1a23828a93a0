package multilayer.app.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Tells when a window has been drawn for the first time. */
public final class FirstFrames extends AnimationTimer {

    /** The second begins when the first is handed over to be painted, and the third when it has been painted. */
    private static final int FIRST = 3;

    private static final int AGAIN = 1;

    private final Scene scene;
    private final int enough;
    private final Runnable drawn;
    private int frames;

    private FirstFrames(Scene scene, int enough, Runnable drawn) {
        this.scene = scene;
        this.enough = enough;
        this.drawn = drawn;
    }

    /** Calls {@code drawn} on the window's thread, once the first frames of {@code scene} are on the screen. */
    public static void of(Scene scene, Runnable drawn) {
        new FirstFrames(scene, FIRST, drawn).start();
    }

    /** Calls {@code drawn} once the window, which has been drawn before, has been drawn again. */
    public static void next(Scene scene, Runnable drawn) {
        new FirstFrames(scene, AGAIN, drawn).start();
    }

    @Override
    public void handle(long now) {
        if (scene.getWindow() == null || !scene.getWindow().isShowing() || ++frames < enough) {
            return;
        }
        stop();
        drawn.run();
    }

    /** Draws a shadow, as menus and tooltips have: the first one of all loads the last of JavaFX's native libraries. */
    public static void drawAnEffect() {
        Region region = new Region();
        region.setMinSize(16, 16);
        region.setEffect(new DropShadow(8, Color.BLACK));
        new Scene(region).snapshot(null);
    }
}
