package multilayer.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.CountDownLatch;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import multilayer.app.service.FxThread;
import multilayer.app.shell.FirstFrames;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Draws something that nobody sees, and tells on standard output how it went: what the self-test runs in a process of its own,
 * because libraries that do not fit can take it down.
 */
public final class DisplayTrial {

    private record Line(String event, String detail) {}

    private DisplayTrial() {}

    public static void main(String[] arguments) throws InterruptedException {
        tell(outcome());
        tell(new Line("done", ""));
        System.exit(0);
    }

    private static Line outcome() throws InterruptedException {
        if (!WindowStart.mayHaveDisplay(System.getProperties(), System.getenv())) {
            return new Line("no-display", "");
        }
        JavaFxLog.hush();
        WindowStart.@Nullable Failure failure = WindowStart.startToolkit();
        if (failure != null) {
            return new Line(
                    failure.outcome() == WindowStart.Outcome.NO_DISPLAY ? "no-display" : "no-libraries",
                    failure.reason());
        }
        CountDownLatch drawn = new CountDownLatch(1);
        FxThread.platform().run(() -> {
            draw();
            drawn.countDown();
        });
        drawn.await();
        return new Line("drawn", description());
    }

    private static void draw() {
        new Scene(new StackPane(new Label("Multilayer"))).snapshot(null);
        FirstFrames.drawAnEffect();
    }

    /** What draws the window of this process, in words. */
    static String description() {
        return Messages.text(
                Platform.isSupported(ConditionalFeature.SCENE3D) ? "selftest.display.gpu" : "selftest.display.software",
                System.getProperty("javafx.runtime.version", "?"));
    }

    private static void tell(Line line) {
        try {
            System.out.println(new ObjectMapper().writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("two words can always be written", e);
        }
    }
}
