package multilayer.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The window as far as the command line knows it. */
@FunctionalInterface
public interface Window {

    /** Opens the window and returns when it is closed, or when there cannot be one. */
    Outcome open(Request request);

    /**
     * What to open it for.
     *
     * @param project the project to open; null for the last one
     * @param measuredEpochs epochs of the preset d2l to train and measure before it closes by itself; 0 for a person
     * @param gallery whether the measurement has the gallery open instead of the curves
     */
    record Request(@Nullable Path project, int measuredEpochs, boolean gallery) {

        public static Request project(@Nullable Path project) {
            return new Request(project, 0, false);
        }

        static Request measurement(int epochs, boolean gallery) {
            return new Request(null, epochs, gallery);
        }
    }

    /** How that went. */
    enum Outcome {
        CLOSED,
        /** There is no display, or it cannot be opened. */
        NO_DISPLAY,
        /** There is a display, but not the libraries that draw on it. */
        NO_LIBRARIES
    }
}
