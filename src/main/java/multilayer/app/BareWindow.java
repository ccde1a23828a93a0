package multilayer.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The smallest window that JavaFX can open, a label at the size of ours: what {@code bench start} holds the start of the whole
 * program against. It closes by itself.
 */
public final class BareWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private BareWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Bare.class);
        System.exit(0);
    }

    /** Apart from {@code main}, because on the class path Java starts no main class that is an {@code Application}. */
    public static final class Bare extends Application {

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("JavaFX")), WIDTH, HEIGHT));
            stage.show();
            MeasuredStart.of(stage);
        }
    }
}
