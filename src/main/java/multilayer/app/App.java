package multilayer.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import multilayer.app.charts.ChartFileChooser;
import multilayer.app.model.Preferences;
import multilayer.app.service.FxThread;
import multilayer.app.service.InstancePlace;
import multilayer.app.service.LoadedData;
import multilayer.app.service.OneInstance;
import multilayer.app.service.OneInstance.Standing;
import multilayer.app.service.PreferencesFile;
import multilayer.app.shell.StagePlace;
import multilayer.app.shell.WindowDialogs;
import multilayer.store.AppDirectories;
import org.jspecify.annotations.Nullable;

/** The desktop application. */
public final class App extends Application {

    private @Nullable OneInstance instance;
    private @Nullable AppContext context;

    @Override
    public void start(Stage stage) {
        AppDirectories directories = AppDirectories.ofThisUser();
        Optional<Path> asked = getParameters().getUnnamed().stream().findFirst().map(Path::of);
        OneInstance claimed = OneInstance.claim(InstancePlace.of(System.getenv(), directories.data()), asked);
        instance = claimed;
        if (claimed.standing() == Standing.HANDED_OVER) {
            Platform.exit();
            return;
        }
        PreferencesFile file = new PreferencesFile(directories.config().resolve("preferences.json"));
        Preferences preferences = file.read();
        StagePlace place = new StagePlace(stage);
        AppContext made = new AppContext(
                preferences,
                new WindowDialogs(stage),
                new ChartFileChooser(stage),
                new LoadedData(),
                directories.data(),
                stage::hide);
        context = made;

        stage.getIcons().setAll(icons());
        stage.titleProperty().bind(made.title());
        stage.setScene(made.frame(() -> made.openFirst(asked, preferences)));
        place.restore(preferences.window());
        made.remember(() -> file.write(made.preferences(place.bounds())));
        made.guardClosing(stage);
        stage.show();
        made.focusTabs();

        MeasuredStart.ofIfAsked(stage, made);
        made.onFilled(made::loadInBackground);
        FxThread fxThread = FxThread.platform();
        claimed.listen(later -> fxThread.run(() -> made.laterStart(later, place)));
    }

    /** After the window is hidden: nobody waits for this thread any more. */
    @Override
    public void stop() throws IOException {
        if (instance != null) {
            instance.close(); // first: a start from now on is not heard by a window that is gone
        }
        if (context != null) {
            context.finish();
        }
    }

    private static List<Image> icons() {
        return Stream.of(16, 24, 32, 48, 64, 128, 256)
                .map(size -> "/icons/multilayer-" + size + ".png")
                .map(name -> Objects.requireNonNull(App.class.getResourceAsStream(name), name))
                .map(Image::new)
                .toList();
    }
}
