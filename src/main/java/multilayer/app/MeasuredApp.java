package multilayer.app;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import multilayer.app.charts.ChartFileChooser;
import multilayer.app.model.Preferences;
import multilayer.app.service.LoadedData;
import multilayer.app.shell.WindowDialogs;
import multilayer.bench.ScratchFolder;
import org.jspecify.annotations.Nullable;

/**
 * The window as a benchmark sees it: the usual one at 1280×800, with the given tab open, which trains the preset d2l by itself, tells the time of
 * its epochs and between its pulses as JSON lines on standard output, and closes. It neither reads nor writes
 * preferences, and keeps its run in a history of its own.
 */
public final class MeasuredApp extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private @Nullable ScratchFolder scratch;
    private @Nullable AppContext measured;

    @Override
    public void start(Stage stage) throws IOException {
        int epochs = Integer.parseInt(getParameters().getUnnamed().get(0));
        Consumer<String> tell = System.out::println;
        ScratchFolder folder = new ScratchFolder();
        scratch = folder;
        AppContext context = new AppContext(
                Preferences.DEFAULT,
                new WindowDialogs(stage),
                new ChartFileChooser(stage),
                new LoadedData(),
                folder.path(),
                stage::hide);
        measured = context;
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

    @Override
    public void stop() throws IOException {
        if (measured != null) {
            measured.finish();
        }
        if (scratch != null) {
            scratch.close();
        }
    }
}
