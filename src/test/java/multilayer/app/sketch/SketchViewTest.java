package multilayer.app.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import multilayer.app.common.Styles;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.FinishedRuns;
import multilayer.app.model.SketchAnswer;
import multilayer.app.model.SketchModel;
import multilayer.app.model.Theme;
import multilayer.app.service.FxThread;
import multilayer.app.service.SketchService;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class SketchViewTest extends ApplicationTest {

    private static final Dataset IMAGES = dataset();

    @TempDir
    Path folder;

    private final SketchModel model = new SketchModel();
    private final EvaluationModel evaluation = new EvaluationModel();
    private @Nullable Path chosen;

    private static Dataset dataset() {
        byte[] pixels = new byte[784];
        pixels[400] = (byte) 200;
        return new Dataset("one", 28, 28, pixels, new byte[1], List.of("Shirt", "Bag"));
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        new SketchService(
                model,
                evaluation,
                (weights, epoch, pixels) -> new SketchAnswer(epoch, List.of("Shirt", "Bag"), List.of(0.125, 0.875)),
                FxThread.platform());
        SketchView view = new SketchView(
                model,
                evaluation,
                new SketchController(model, () -> Optional.ofNullable(chosen)),
                new SimpleObjectProperty<>(new TrainTest(IMAGES, IMAGES)));
        Scene scene = new Scene(view, 760, 640);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aDrawingIsAnsweredAtOnceByTheNetworkOfTheEpoch() throws Exception {
        interact(() -> evaluation.show(FinishedRuns.of(3, Validation.NONE)));
        assertThat(text("#sketch-answer")).isEqualTo("No answer yet");
        drag("#sketch-surface", MouseButton.PRIMARY).moveBy(40, 0).drop();
        WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS, () -> text("#sketch-answer")
                .equals("Bag"));
        assertThat(text("#sketch-network")).contains("after epoch 3");
        assertThat(lookup("#sketch-bars").query().getAccessibleText())
                .isEqualTo("[Bag 87.5\u00a0%, Shirt 12.5\u00a0%]");
    }

    @Test
    void whatIsDrawnCanBeTakenBackAndCleared() {
        clickOn("#sketch-surface");
        assertThat(model.blankProperty().get()).isFalse();
        clickOn("#sketch-clear");
        assertThat(model.blankProperty().get()).isTrue();
        clickOn("#sketch-undo");
        assertThat(model.blankProperty().get()).isFalse();
    }

    @Test
    void theKeyboardDrawsAndErases() {
        interact(() -> lookup("#sketch-surface").query().requestFocus());
        type(KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(model.pixels()[14 * 28 + 15] & 0xff).isEqualTo(255);
        type(KeyCode.DELETE);
        assertThat(model.blankProperty().get()).isTrue();
    }

    @Test
    void aTrainingImageIsTakenAsItIs() {
        clickOn("#sketch-sample");
        assertThat(model.pixels()).isEqualTo(IMAGES.pixels());
    }

    @Test
    void aPictureFileIsFittedAndAnyOtherFileIsToldInASentence() throws IOException {
        BufferedImage black = new BufferedImage(56, 56, BufferedImage.TYPE_INT_RGB);
        black.setRGB(0, 0, 0xffffff);
        black.setRGB(55, 55, 0xffffff);
        chosen = folder.resolve("two dots.png");
        ImageIO.write(black, "png", chosen.toFile());
        clickOn("#sketch-open");
        assertThat(model.pixels()[0] & 0xff).isEqualTo(64);
        byte[] before = model.pixels();

        chosen = Files.writeString(folder.resolve("notes.txt"), "no picture");
        clickOn("#sketch-open");
        assertThat(text("#sketch-problem"))
                .isEqualTo("notes.txt is not a picture that can be read; use PNG, JPEG, GIF or BMP.");
        assertThat(model.pixels()).isEqualTo(before);
    }

    private String text(String query) {
        return lookup(query).queryAs(Labeled.class).getText();
    }
}
