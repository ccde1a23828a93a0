package multilayer;

import multilayer.app.WindowStart;
import multilayer.cli.Program;
import multilayer.cli.Window;

/**
 * Starts the program: opens the window, or runs a command. It never extends {@code Application}: on the class path the
 * launcher would then ask for JavaFX modules, and a command must not need JavaFX at all.
 */
public final class Multilayer {

    private Multilayer() {}

    public static void main(String[] arguments) {
        System.exit(Program.onThisTerminal(Multilayer::openWindow).execute(arguments));
    }

    private static Window.Outcome openWindow(Window.Request request) {
        return switch (WindowStart.open(request.project(), request.measuredEpochs(), request.gallery())) {
            case CLOSED -> Window.Outcome.CLOSED;
            case NO_DISPLAY -> Window.Outcome.NO_DISPLAY;
            case NO_LIBRARIES -> Window.Outcome.NO_LIBRARIES;
        };
    }
}
