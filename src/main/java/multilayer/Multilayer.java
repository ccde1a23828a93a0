package multilayer;

import java.nio.file.Files;
import java.nio.file.Path;
import multilayer.app.WindowStart;
import multilayer.cli.Program;
import multilayer.cli.Window;

/**
 * Starts the program: opens the window, or runs a command. It never extends {@code Application}: on the class path the
 * launcher would then ask for JavaFX modules, and a command must not need JavaFX at all.
 */
public final class Multilayer {

    private static final String PROJECT = ".multilayer";

    /** Set for a start that is measured, and rehearsed for an archive of classes: that shall hold those of the commands as well. */
    private static final String REHEARSAL = "multilayer.measuredStart";

    private Multilayer() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Who asks for nothing but the window does not wait until all commands have been set up. */
    private static int run(String... arguments) {
        if (!asksForTheWindow(arguments)) {
            return Program.onThisTerminal(Multilayer::openWindow).execute(arguments);
        }
        Window.Outcome outcome =
                openWindow(Window.Request.project(arguments.length == 0 ? null : Path.of(arguments[0])));
        if (outcome != Window.Outcome.CLOSED) {
            return Program.onThisTerminal(request -> outcome).execute(arguments);
        }
        return Boolean.getBoolean(REHEARSAL)
                ? Program.onThisTerminal(request -> outcome).execute("--help")
                : 0;
    }

    /** Without an argument, or with a project's file as the only one. */
    static boolean asksForTheWindow(String... arguments) {
        return arguments.length == 0
                || (arguments.length == 1
                        && arguments[0].endsWith(PROJECT)
                        && Files.isRegularFile(Path.of(arguments[0])));
    }

    private static Window.Outcome openWindow(Window.Request request) {
        return switch (WindowStart.open(request.project(), request.measuredEpochs(), request.gallery())) {
            case CLOSED -> Window.Outcome.CLOSED;
            case NO_DISPLAY -> Window.Outcome.NO_DISPLAY;
            case NO_LIBRARIES -> Window.Outcome.NO_LIBRARIES;
        };
    }
}
