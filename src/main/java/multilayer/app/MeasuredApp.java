package multilayer.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import multilayer.app.charts.ChartFileChooser;
import multilayer.app.model.Preferences;
import multilayer.app.service.LoadedData;
import multilayer.app.shell.WindowDialogs;
import multilayer.store.AppDirectories;

/**
 * The window as a benchmark sees it: the usual one at 1280×800, with the given tab open, which trains the preset d2l by itself, tells the time of
 * its epochs and between its pulses as JSON lines on standard output, and closes. It neither reads nor writes
 * preferences.
 */
public final class MeasuredApp extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    @Override
    public void start(Stage stage) {
        int epochs = Integer.parseInt(getParameters().getUnnamed().get(0));
        Consumer<String> tell = System.out::println;
        AppContext context = new AppContext(
                Preferences.DEFAULT,
                new WindowDialogs(stage),
                new ChartFileChooser(stage),
                new LoadedData(),
                AppDirectories.ofThisUser().data(),
                stage::hide);
        stage.titleProperty().bind(context.title());
        stage.setScene(context.scene());
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        context.focusTabs();
        context.openTab(getParameters().getUnnamed().get(1));
        context.openFirst(Optional.empty(), Preferences.DEFAULT);
        context.loadInBackground();
        context.measure(epochs, tell, stage::hide);
    }
}
