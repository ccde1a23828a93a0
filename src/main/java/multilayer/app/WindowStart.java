package multilayer.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import multilayer.app.service.InstancePlace;
import multilayer.app.service.RunningWindow;
import multilayer.store.AppDirectories;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, or tells why there cannot be one. */
public final class WindowStart {

    private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);

    private WindowStart() {}

    /** What came of it. */
    public enum Outcome {
        CLOSED,
        /** There is no display, or it cannot be opened. */
        NO_DISPLAY,
        /** There is a display, but not the libraries that draw on it. */
        NO_LIBRARIES
    }

    /**
     * Opens the window and returns when it is closed, or at once when there cannot be one, or when one is open already: that comes to
     * the front then and opens the project.
     *
     * @param project the project to open; null for the last one
     * @param measuredEpochs epochs to train and measure before the window closes by itself; 0 for a person
     * @param gallery whether the measurement has the gallery open
     */
    public static Outcome open(@Nullable Path project, int measuredEpochs, boolean gallery) {
        if (!mayHaveDisplay(System.getProperties(), System.getenv())) {
            return Outcome.NO_DISPLAY;
        }
        InstancePlace place =
                InstancePlace.of(System.getenv(), AppDirectories.ofThisUser().data());
        if (measuredEpochs == 0 && RunningWindow.handOver(place, Optional.ofNullable(project))) {
            return Outcome.CLOSED;
        }
        JavaFxLog.hush();
        Failure failure = startToolkit();
        if (failure != null) {
            return failure.outcome();
        }
        if (measuredEpochs > 0) {
            String tab = gallery ? "gallery" : "train";
            Application.launch(MeasuredApp.class, String.valueOf(measuredEpochs), tab);
        } else {
            Application.launch(App.class, project == null ? new String[0] : new String[] {project.toString()});
        }
        return Outcome.CLOSED;
    }

    /** Whether it is worth trying: a desktop without a name for its display has none. */
    static boolean mayHaveDisplay(Map<?, ?> properties, Map<String, String> environment) {
        if (properties.containsKey("glass.platform")) {
            return true; // drawing into memory was asked for
        }
        if ("true".equals(properties.get("java.awt.headless"))) {
            return false;
        }
        return !isLinux(properties) || has(environment, "DISPLAY") || has(environment, "WAYLAND_DISPLAY");
    }

    private static boolean has(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private static boolean isLinux(Map<?, ?> properties) {
        return String.valueOf(properties.get("os.name"))
                .toLowerCase(Locale.ROOT)
                .contains("linux");
    }

    /** Why the toolkit cannot start. */
    record Failure(Outcome outcome, String reason) {}

    /** The reason why the toolkit cannot start, or null. What it prints meanwhile is shown only if it starts. */
    static @Nullable Failure startToolkit() {
        PrintStream standardError = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> {});
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("the toolkit cannot start: {}", printed.toString(StandardCharsets.UTF_8), e);
            printed.reset();
            return new Failure(outcome(e), String.valueOf(e.getMessage()));
        } finally {
            System.setErr(standardError);
            standardError.print(printed.toString(StandardCharsets.UTF_8));
        }
        return null;
    }

    /** JavaFX 21 says "Unable to open DISPLAY"; without GTK or XTest the loading of its own library fails. */
    static Outcome outcome(Throwable failure) {
        boolean display = String.valueOf(failure.getMessage()).contains("DISPLAY");
        return display ? Outcome.NO_DISPLAY : Outcome.NO_LIBRARIES;
    }
}
