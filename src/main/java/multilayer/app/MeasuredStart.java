package multilayer.app;

import javafx.stage.Stage;
import multilayer.app.shell.FirstFrames;

/**
 * The start of a window as a benchmark sees it. When the first frames have been painted and the window's thread is free for what a
 * person does, a line on standard output says so; a second one when the window is filled, and then it closes.
 */
final class MeasuredStart {

    /** Set to {@code true}, this property makes the usual window a measured one. */
    private static final String PROPERTY = "multilayer.measuredStart";

    private static final String USABLE = "{\"event\":\"usable\"}";
    private static final String FILLED = "{\"event\":\"filled\"}";

    private MeasuredStart() {}

    /** Whether the program was started to be measured. */
    static boolean isAsked() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** Measures the window if the program was started for that. */
    static void ofIfAsked(Stage stage, AppContext context) {
        if (isAsked()) {
            FirstFrames.of(stage.getScene(), () -> System.out.println(USABLE));
            context.onFilled(() -> filled(stage));
        }
    }

    /** Measures {@code stage}, which is shown and is all that there will be. */
    static void of(Stage stage) {
        FirstFrames.of(stage.getScene(), () -> {
            System.out.println(USABLE);
            filled(stage);
        });
    }

    private static void filled(Stage stage) {
        System.out.println(FILLED);
        stage.hide();
    }
}
