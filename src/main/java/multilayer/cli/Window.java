package multilayer.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The window as far as the command line knows it. */
@FunctionalInterface
public interface Window {

    /**
     * Opens the window and returns when it is closed, or when there cannot be one.
     *
     * @param project the project to open; null for the last one
     */
    Outcome open(@Nullable Path project);

    /** How that went. */
    enum Outcome {
        CLOSED,
        /** There is no display, or it cannot be opened. */
        NO_DISPLAY,
        /** There is a display, but not the libraries that draw on it. */
        NO_LIBRARIES
    }
}
