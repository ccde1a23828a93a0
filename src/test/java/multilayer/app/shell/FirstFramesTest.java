package multilayer.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in open()
class FirstFramesTest {

    /** Many more than the first ones. */
    private static final int PULSES = 20;

    private final AtomicInteger pulses = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger callsOnTheWindowsThread = new AtomicInteger();
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulses.incrementAndGet();
        }
    };
    private Stage stage;
    private Scene scene;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        scene = new Scene(new Label("drawn"));
        clock.start();
        FirstFrames.of(scene, () -> {
            calls.incrementAndGet();
            if (Platform.isFxApplicationThread()) {
                callsOnTheWindowsThread.incrementAndGet();
            }
        });
    }

    @AfterEach
    void stopTheClock(FxRobot robot) {
        robot.interact(clock::stop);
    }

    @Test
    void callsBackOnceAndOnlyAfterTheWindowShows(FxRobot robot) throws TimeoutException {
        awaitPulses();
        assertThat(calls).as("calls without a window").hasValue(0);

        robot.interact(() -> stage.setScene(scene));
        awaitPulses();
        assertThat(calls).as("calls in a hidden window").hasValue(0);

        robot.interact(stage::show);
        awaitPulses();
        assertThat(calls).as("calls in a window that shows").hasValue(1);
        assertThat(callsOnTheWindowsThread).hasValue(1);

        robot.interact(stage::hide);
        robot.interact(stage::show);
        awaitPulses();
        assertThat(calls).as("calls once it has shown before").hasValue(1);
    }

    private void awaitPulses() throws TimeoutException {
        int enough = pulses.get() + PULSES;
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> pulses.get() >= enough);
    }
}
