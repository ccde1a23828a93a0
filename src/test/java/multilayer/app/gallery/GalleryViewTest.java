package multilayer.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.evaluation.EvaluationController;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.GalleryModel;
import multilayer.app.model.GalleryOrder;
import multilayer.app.model.KnownAnswers;
import multilayer.app.model.OpenedSample;
import multilayer.app.model.SampleDetails;
import multilayer.app.model.SampleDetails.Move;
import multilayer.app.model.SampleModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.app.service.EvaluationService;
import multilayer.app.service.FxThread;
import multilayer.app.service.SampleService;
import multilayer.app.service.ScriptedService;
import multilayer.engine.data.Split;
import multilayer.engine.eval.NearestImage;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class GalleryViewTest extends ApplicationTest {

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final EvaluationModel evaluation = new EvaluationModel();
    private final GalleryModel gallery = new GalleryModel(evaluation);
    private final SampleModel sample = new SampleModel(evaluation);
    private final List<Integer> asked = new ArrayList<>();
    private final List<String> exported = new ArrayList<>();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        EvaluationService evaluating = new EvaluationService(
                evaluation,
                (run, epoch, split) -> {
                    asked.add(epoch);
                    return KnownAnswers.after(run, split, epoch);
                },
                FxThread.platform(),
                new SimpleBooleanProperty());
        new SampleService(sample, GalleryViewTest::explain, FxThread.platform());
        GalleryController controller = new GalleryController(
                evaluation,
                gallery,
                sample,
                evaluating,
                ScriptedService.of(experiment, training, 50),
                new EvaluationController(evaluation, () -> true),
                (shown, samples) -> exported.add(shown.epoch() + ": " + Arrays.toString(samples)));
        Scene scene = new Scene(
                new GalleryView(
                        new Region(),
                        evaluation,
                        gallery,
                        sample,
                        new TransportModel(experiment, training),
                        controller),
                900,
                640);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private static SampleDetails explain(OpenedSample opened) {
        return new SampleDetails(
                opened,
                KnownAnswers.IMAGES,
                List.of(new NearestImage(3, 0.5), new NearestImage(7, 1.25)),
                new double[16],
                List.of(new Move(1, 0.2, 0.3), new Move(4, 0.1, opened.confidence())));
    }

    @Test
    void beforeTheFirstEpochTheScreenTrainsWithOneClick() throws Exception {
        assertThat(text("#gallery-reason-title")).isEqualTo("No answers yet");
        clickOn("#gallery-train");
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> training.messageProperty().get().equals("Completed 10 epochs."));
    }

    @Test
    void everyErrorIsATileWithBothClassesAndTheProbability() throws Exception {
        answer(4);
        assertThat(asked).containsExactly(4);
        assertThat(text("#gallery-count")).isEqualTo("5 of 5 errors \u00b7 validation \u00b7 epoch 4");
        assertThat(tiles())
                .containsExactly(
                        "Image 15: c answered as d, 90\u00a0%",
                        "Image 12: b answered as a, 80\u00a0%",
                        "Image 17: b answered as c, 40\u00a0%",
                        "Image 11: a answered as b, 60\u00a0%",
                        "Image 14: a answered as b, 50\u00a0%");
        assertThat(lookup("#gallery-reason").query().isVisible()).isFalse();
    }

    @Test
    void sortFilterAndSearchChangeTheTiles() throws Exception {
        answer(4);
        interact(() -> this.<GalleryOrder>combo("#gallery-order").setValue(GalleryOrder.CONFIDENCE));
        clickOn("#gallery-ascending");
        assertThat(tiles()).first().asString().startsWith("Image 17");
        interact(() ->
                this.<String>combo("#gallery-true-class").getSelectionModel().select("a"));
        assertThat(tiles())
                .containsExactly("Image 14: a answered as b, 50\u00a0%", "Image 11: a answered as b, 60\u00a0%");
        clickOn("#gallery-clear");
        assertThat(this.<String>combo("#gallery-true-class").getValue()).isEqualTo("all");
        type("#gallery-lowest", "75");
        assertThat(tiles()).hasSize(2);
        clickOn("#gallery-clear");
        type("#gallery-search", "17");
        assertThat(tiles()).containsExactly("Image 17: b answered as c, 40\u00a0%");
        type("#gallery-search", "16");
        assertThat(text("#gallery-reason-text")).isEqualTo("Image 16 is no error: it is answered rightly, as d.");
        clickOn("#gallery-show-all");
        assertThat(tiles()).hasSize(5);
        assertThat(lookup("#gallery-lowest").queryAs(TextField.class).getText()).isEqualTo("0\u00a0%");
    }

    @Test
    void aClickOpensATileAndEscapeClosesIt() throws Exception {
        answer(4);
        clickOn((Node) tile(1));
        await(() -> sample.detailsProperty().get() != null);
        assertThat(text("#sample .sample-title")).isEqualTo("Image 12 \u00b7 validation \u00b7 epoch 4");
        assertThat(text("#sample-true")).isEqualTo("b");
        assertThat(text("#sample-predicted")).isEqualTo("a");
        assertThat(lookup("#sample-bars .probability-fill").queryAll()).hasSize(4);
        assertThat(lookup("#sample-nearest .nearest-tile").queryAll()).hasSize(2);
        assertThat(lookup("#sample-epochs").query().getAccessibleText())
                .isEqualTo("b from 20\u00a0% to 10\u00a0%, a from 30\u00a0% to 80\u00a0%");
        type(KeyCode.ESCAPE);
        assertThat(lookup("#sample").query().isVisible()).isFalse();
    }

    @Test
    void arrowsChooseATileEnterOpensItAndWhatIsOpenFollows() throws Exception {
        answer(4);
        interact(() -> lookup("#gallery-grid").query().requestFocus());
        type(KeyCode.RIGHT);
        type(KeyCode.RIGHT);
        assertThat(tile(1).isSelected()).isTrue();
        assertThat(sample.openedProperty().get()).isNull();
        type(KeyCode.ENTER);
        assertThat(sample.openedProperty().get()).extracting(OpenedSample::row).isEqualTo(12);
        type(KeyCode.END);
        assertThat(sample.openedProperty().get()).extracting(OpenedSample::row).isEqualTo(14);
        type(KeyCode.LEFT);
        assertThat(sample.openedProperty().get()).extracting(OpenedSample::row).isEqualTo(11);
    }

    @Test
    void anotherEpochKeepsTheFilterAndTheOpenedImage() throws Exception {
        answer(4);
        interact(() -> gallery.predictedClassProperty().set(1));
        clickOn((Node) tile(0));
        answer(6);
        assertThat(text("#gallery-count")).isEqualTo("2 of 4 errors \u00b7 validation \u00b7 epoch 6");
        assertThat(text("#sample .sample-title")).isEqualTo("Image 11 \u00b7 validation \u00b7 epoch 6");
        assertThat(this.<String>combo("#gallery-predicted-class").getValue()).isEqualTo("b");
    }

    @Test
    void theTestSetIsOpenedWithOneClickThatSaysWhatItIs() throws Exception {
        answer(4);
        interact(() -> evaluation.splitProperty().set(Split.TEST));
        assertThat(text("#gallery-reason-text")).startsWith("It is the final exam.");
        clickOn("#gallery-open-test");
        await(() -> text("#gallery-count").equals("5 of 5 errors \u00b7 test \u00b7 epoch 4"));
    }

    @Test
    void whatIsShownIsExportedAsItIsSorted() throws Exception {
        answer(4);
        interact(() -> gallery.show(0, 1));
        clickOn("#gallery-export");
        assertThat(exported).containsExactly("4: " + gallery.samples());
        assertThat(gallery.samples()).isNotEmpty();
    }

    @Test
    void theTileSizeHasASliderAndAField() throws Exception {
        answer(4);
        type("#gallery-size-field", "140");
        assertThat(gallery.tileSizeProperty().get()).isEqualTo(140);
        assertThat(tile(0).getHeight()).isGreaterThan(150);
        type("#gallery-size-field", "9");
        assertThat(gallery.tileSizeProperty().get()).isEqualTo(140);
    }

    /** The answers after an epoch, as when it has just been trained. */
    private void answer(int epoch) throws Exception {
        interact(() -> {
            if (evaluation.weightsProperty().get() == null) {
                evaluation.show(KnownAnswers.run());
            }
            evaluation.choose(epoch);
        });
        await(() -> text("#gallery-count").endsWith("epoch " + epoch));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    private void type(String field, String text) {
        interact(() -> {
            TextField input = lookup(field).queryAs(TextField.class);
            input.requestFocus();
            input.selectAll();
        });
        write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String label) {
        return lookup(label).queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String id) {
        return lookup(id).queryAs(ComboBox.class);
    }

    private List<String> tiles() {
        WaitForAsyncUtils.waitForFxEvents();
        return shownTiles().stream().map(Node::getAccessibleText).toList();
    }

    private GalleryTile tile(int index) {
        return shownTiles().get(index);
    }

    private List<GalleryTile> shownTiles() {
        return lookup(".gallery-tile").queryAllAs(GalleryTile.class).stream()
                .filter(tile -> !tile.isEmpty() && tile.isVisible())
                .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
                .toList();
    }
}
