package multilayer.app.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Tells when the window has been drawn for the first time, effects included: JavaFX has then loaded all of its native
 * libraries.
 */
public final class FirstFrames extends AnimationTimer {

    private static final int FRAMES = 3;

    private final Scene scene;
    private final Runnable drawn;
    private int frames;

    private FirstFrames(Scene scene, Runnable drawn) {
        this.scene = scene;
        this.drawn = drawn;
    }

    /** Calls {@code drawn} on the window's thread, once the first frames of {@code scene} are on the screen. */
    public static void of(Scene scene, Runnable drawn) {
        new FirstFrames(scene, drawn).start();
    }

    @Override
    public void handle(long now) {
        if (scene.getWindow() == null || !scene.getWindow().isShowing() || ++frames < FRAMES) {
            return;
        }
        stop();
        drawAnEffect();
        drawn.run();
    }

    /** Menus and tooltips have shadows; the first one of all loads the library that draws them. */
    private static void drawAnEffect() {
        Region region = new Region();
        region.setMinSize(16, 16);
        region.setEffect(new DropShadow(8, Color.BLACK));
        new Scene(region).snapshot(null);
    }
}
