package multilayer.app.service;

import javafx.application.Platform;

/** Where whatever the window shows may be touched. */
@FunctionalInterface
public interface FxThread {

    /** Runs {@code action} on that thread: now if this is it, otherwise soon, in the order of the calls. */
    void run(Runnable action);

    /** The JavaFX application thread. */
    static FxThread platform() {
        return action -> {
            if (Platform.isFxApplicationThread()) {
                action.run();
            } else {
                Platform.runLater(action);
            }
        };
    }

    /** The JavaFX application thread, but never now: after all that waits for it already. */
    static FxThread later() {
        return Platform::runLater;
    }

    /** Whichever thread calls, at once: for tests without a window. */
    static FxThread direct() {
        return Runnable::run;
    }
}
