package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import multilayer.app.model.Preferences;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the benchmark reads from the window, without the benchmark. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in open()
class WindowMeasurementTest {

    @TempDir
    private Path folder;

    private static final int EPOCHS = 3;

    private static TrainTest slice;

    private AppContext context;

    @BeforeAll
    static void readASlice() throws IOException {
        slice = Datasets.FASHION_MNIST.load().first(12_000, 500);
    }

    @Start
    void open(Stage stage) {
        context = new AppContext(
                Preferences.DEFAULT,
                new AnsweringDialogs(),
                (name, format) -> Optional.empty(),
                name -> slice,
                folder,
                stage::hide);
        stage.setScene(context.scene());
        stage.show();
    }

    @AfterEach
    void waitForTheHistory() {
        context.finish();
    }

    @Test
    void tellsEachEpochAndThePulsesOfTheFirstThirdAndEnds(FxRobot robot) throws Exception {
        List<String> lines = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        robot.interact(() -> context.measure(EPOCHS, lines::add, done::countDown));

        assertThat(done.await(60, TimeUnit.SECONDS)).as("the run ends").isTrue();
        Experiment trained = context.experiment().experimentProperty().get();
        assertThat(trained.network()).isEqualTo(Preset.D2L.experiment().network());
        assertThat(trained.training().epochs()).isEqualTo(EPOCHS);
        List<JsonNode> events = parsed(lines);
        assertThat(figures(events, "epoch", "seconds")).hasSize(EPOCHS).allMatch(seconds -> seconds > 0);
        assertThat(figures(events, "pulse", "milliseconds")).isNotEmpty().allMatch(milliseconds -> milliseconds > 0);
        assertThat(events).extracting(line -> line.path("event").asText()).containsOnly("pulse", "epoch");
    }

    private static List<JsonNode> parsed(List<String> lines) throws JsonProcessingException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : lines) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    private static List<Double> figures(List<JsonNode> events, String event, String field) {
        return events.stream()
                .filter(line -> line.path("event").asText().equals(event))
                .map(line -> line.path(field).asDouble())
                .toList();
    }
}
