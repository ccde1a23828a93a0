package multilayer.app.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.CoreWork;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.app.service.FxThread;
import multilayer.app.service.LabEngine;
import multilayer.app.service.LabFiles;
import multilayer.app.service.LabHistory;
import multilayer.app.service.LabService;
import multilayer.app.service.LabSheetFile;
import multilayer.app.service.LabSheets;
import multilayer.app.service.NativeLibraries;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.StopReason;
import multilayer.experiments.lab.Labs;
import multilayer.store.KeptLab;
import multilayer.store.LabFile;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import multilayer.store.runs.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A small lab that is really run, by the engine, from its prediction to its answer sheet, and what is kept of it. */
class SmallLabTest extends ApplicationTest {

    private static final int SETTINGS = 6;

    @TempDir
    private Path folder;

    private final TrainTest data = LearnableData.likeFashionMnist(640, 200);
    private final LabsModel model = new LabsModel(new TrainingModel(), new CoreWork());
    private final LabModel lab = model.lab(Labs.HIDDEN_UNITS).orElseThrow();

    private static NativeLibraries drawn() {
        NativeLibraries libraries = new NativeLibraries();
        libraries.windowIsDrawn();
        return libraries;
    }

    private void open(Stage stage, RunStore history) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        LabHistory keeping = new LabHistory(() -> history, model::tell, FxThread.platform());
        LabEngine engine = new LabEngine(
                name -> data,
                (task, contenders, rounds, images, listener) -> {
                    throw new IOException("nothing is to be timed");
                },
                keeping,
                drawn());
        LabsController controller = new LabsController(
                model,
                new LabService(model, engine, FxThread.platform()),
                new LabSheetFile(new LabSheets(() -> Workplace.here("a processor")), FxThread.platform()),
                name -> Optional.of(folder.resolve(name)),
                (name, experiment) -> {},
                () -> {});
        new LabFiles(folder.resolve("labs"), model, FxThread.platform()).restoreAndKeep();
        Scene scene = new Scene(new StackPane(new LabsView(model, controller)), 660, 700);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.sizeToScene(); // whatever size the last test left
        stage.show();
    }

    @Test
    void itComesToItsAnswerSheetAndEveryRunIsKept() throws Exception {
        try (RunStore history = RunStore.open(folder.resolve("history"))) {
            interact(() -> open(new Stage(), history));
            await("what was kept", () -> model.readyProperty().get());
            interact(() -> lab.seedsProperty().set(1));
            clickOn("#lab-extent-quick");
            clickOn("#lab-prediction").write("They are all the same");
            clickOn("#lab-run");
            await("the end", () -> model.messageProperty().get().equals("Done."));
            assertThat(lab.isComplete()).isTrue();
            assertThat(lab.knownProperty().get().result().points())
                    .hasSize(SETTINGS)
                    .allSatisfy(point ->
                            assertThat(point.mean()).as(point.setting().label()).isBetween(0.5, 1.0));
            assertThat(lab.watch().curves()).hasSize(SETTINGS).allMatch(curve -> curve.over());

            interact(() ->
                    lookup("#lab-page-hidden-units").queryAs(ScrollPane.class).setVvalue(1));
            WaitForAsyncUtils.waitForFxEvents();
            clickOn("#lab-words").write("They are");
            clickOn("#lab-export");
            Path sheet = folder.resolve("lab-hidden-units.html");
            await("the sheet", () -> model.messageProperty().get().equals("Written: " + sheet));
            assertThat(Files.readString(sheet))
                    .contains("They are all the same", "Written before the first result.", "<svg", "1024");

            List<RunSummary> runs = history.list();
            assertThat(runs).hasSize(SETTINGS).allSatisfy(run -> {
                assertThat(run.origin()).isEqualTo(new Origin(Origin.Kind.LAB, "hidden-units"));
                assertThat(run.reason()).isEqualTo(StopReason.COMPLETED);
                assertThat(run.test()).isNotNull();
            });
        }
        Path file = folder.resolve("labs").resolve("hidden-units.json");
        await("the last words on disk", () -> LabFile.read(file).words().equals("They are"));
        KeptLab kept = LabFile.read(file);
        assertThat(kept.trials()).hasSize(SETTINGS);
        assertThat(kept.predicted()).isEqualTo("They are all the same");
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
