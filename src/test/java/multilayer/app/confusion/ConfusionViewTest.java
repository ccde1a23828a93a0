package multilayer.app.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.evaluation.EmptyAnswers;
import multilayer.app.evaluation.EvaluationBar;
import multilayer.app.evaluation.EvaluationController;
import multilayer.app.evaluation.KnownAnswers;
import multilayer.app.model.ConfusionModel;
import multilayer.app.model.ConfusionTable.ClassRow;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.app.service.EvaluationService;
import multilayer.app.service.FxThread;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.engine.data.Split;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ConfusionViewTest extends ApplicationTest {

    /** 0.9 of the shirts, 0.95 of the coats and all of the bags are recognised. */
    private volatile KnownAnswers answers = new KnownAnswers("Shirt", "Coat", "Bag")
            .add(0, 0, 900)
            .add(0, 1, 64)
            .add(0, 2, 36)
            .add(1, 1, 380)
            .add(1, 0, 20)
            .add(2, 2, 600);

    private final EvaluationModel evaluation = new EvaluationModel();
    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TransportModel transport = new TransportModel(experiment, new TrainingModel());
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final List<String> opened = new ArrayList<>();
    private int trained;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        EvaluationService service = new EvaluationService(
                evaluation,
                (weights, epoch, split) -> answers.evaluate(weights, epoch, split),
                FxThread.platform(),
                new SimpleBooleanProperty());
        EvaluationController choice = new EvaluationController(evaluation, dialogs::askOpenTest);
        ConfusionModel model = new ConfusionModel(evaluation);
        ConfusionView view = new ConfusionView(
                model,
                new EvaluationBar(evaluation, choice),
                new EmptyAnswers(evaluation, choice, transport, () -> trained++, Feather.GRID, "promise"),
                new ConfusionController(model, (label, predicted) -> opened.add(label + " as " + predicted)));
        service.look();
        Scene scene = new Scene(new StackPane(view), 1200, 700);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theKnownErrorsStandInTheirCells() throws Exception {
        show();
        assertThat(rows()).containsExactly("900 64 36", "20 380 0", "0 0 600");
        assertThat(texts(".confusion-sum")).containsExactly("2,000", "1,000", "400", "600", "920", "444", "636");
        assertThat(shade(0, 1)).isEqualTo(1);
        assertThat(shade(1, 0)).isBetween(0.7, 0.8); // log(21) / log(65), between nothing and the largest
        assertThat(shade(2, 0)).isZero();
        assertThat(shade(0, 0)).isEqualTo(0.35);
    }

    @Test
    void percentagesAreOfTheTrueClassOrOfTheAnsweredOne() throws Exception {
        show();
        clickOn("#confusion-row-shares");
        assertThat(rows()).containsExactly("90.0 6.4 3.6", "5.0 95.0 0", "0 0 100.0");
        clickOn("#confusion-column-shares");
        assertThat(rows()).containsExactly("97.8 14.4 5.7", "2.2 85.6 0", "0 0 94.3");
        clickOn("#confusion-counts").clickOn("#confusion-counts");
        assertThat(rows()).startsWith("900 64 36");
    }

    @Test
    void aCellSaysWhatItCountsAndAClickShowsItsImages() throws Exception {
        show();
        moveTo("#confusion-0-1");
        assertThat(sentence()).isEqualTo("64 of 1,000 Shirt were taken for Coat \u00b7 validation \u00b7 epoch 4");
        clickOn("#confusion-1-0");
        assertThat(opened).containsExactly("1 as 0");
    }

    @Test
    void theKeyboardMovesOverTheCellsAndOpensThem() throws Exception {
        show();
        interact(() -> lookup("#confusion-matrix").query().requestFocus());
        assertThat(sentence()).startsWith("900 of 1,000 Shirt were recognised");
        type(KeyCode.UP).type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.LEFT);
        assertThat(lookup("#confusion-matrix").query().getAccessibleText()).startsWith("20 of 400 Coat");
        type(KeyCode.ENTER);
        assertThat(opened).containsExactly("1 as 0");
    }

    @Test
    void eachClassHasItsFiguresAndTheyAreSorted() throws Exception {
        show();
        assertThat(classes()).containsExactly("Shirt", "Coat", "Bag");
        clickOn("#class-precision");
        assertThat(classes()).containsExactly("Coat", "Bag", "Shirt");
        assertThat(texts("#confusion-classes .cell"))
                .contains("0.978", "0.900", "0.938", "1,000", "0.856", "0.950", "0.900", "400");
        interact(() -> evaluation.choose(2));
        await(() -> ece().endsWith("epoch 2"));
        assertThat(classes()).containsExactly("Coat", "Bag", "Shirt");
    }

    @Test
    void calibrationTellsTheGapBetweenConfidenceAndAccuracy() throws Exception {
        show();
        // All answers have a confidence of e³ / (e³ + 2) = 0.909, and 0.940 of them are right.
        assertThat(ece()).isEqualTo("ECE 0.031 \u00b7 validation \u00b7 epoch 4");
        assertThat(lookup(".reliability-dot").queryAll()).hasSize(1);
    }

    @Test
    void beforeARunTheScreenSaysWhatWillBeThereAndTrainsWithOneClick() {
        assertThat(texts(".empty-title")).containsExactly("No run yet");
        assertThat(texts(".empty-text")).containsExactly("promise");
        clickOn("#answers-train");
        assertThat(trained).isEqualTo(1);
    }

    @Test
    void aSealedTestSetIsOpenedFromTheEmptyScreen() throws Exception {
        interact(() -> evaluation.splitProperty().set(Split.TEST));
        interact(() -> evaluation.show(KnownAnswers.run(Preset.BASELINE, 4)));
        assertThat(texts(".empty-title")).containsExactly("The test set is sealed");
        dialogs.openTest = true;
        clickOn("#answers-open");
        await(() -> evaluation.evaluationProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".empty-screen").query().isVisible()).isFalse();
        assertThat(rows()).startsWith("900 64 36");
    }

    @Test
    void numbersAreReadableOnEveryColourInBothThemes() throws Exception {
        answers = new KnownAnswers("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").add(0, 0, 1);
        for (int label = 1; label < 10; label++) {
            answers.add(label, 0, 1 << label).add(label, label, 1 << label);
        }
        show();
        for (Theme theme : Theme.values()) {
            interact(() -> {
                Application.setUserAgentStylesheet(Styles.userAgentStylesheet(theme));
                Scene scene = lookup("#confusion").query().getScene();
                Styles.apply(scene, theme);
                scene.getRoot().applyCss();
            });
            for (Node cell : lookup(".confusion-cell").queryAll()) {
                assertThat(contrast(cell)).as("%s %s", theme, cell.getId()).isGreaterThan(4.5);
            }
        }
    }

    /** Of the number to what it stands on, after WCAG 2. */
    private static double contrast(Node cell) {
        Region shade = (Region) cell.lookup(".shade");
        Color ground = fill((Region) cell).interpolate(fill(shade), shade.getOpacity());
        double one = luminance(ground);
        double other = luminance((Color) ((Label) cell.lookup(".label")).getTextFill());
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static Color fill(Region region) {
        return (Color) region.getBackground().getFills().get(0).getFill();
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private void show() throws Exception {
        interact(() -> evaluation.show(KnownAnswers.run(Preset.BASELINE, 4)));
        await(() -> evaluation.evaluationProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            rows.add(text(row, 0) + " " + text(row, 1) + " " + text(row, 2));
        }
        return rows;
    }

    private String text(int row, int column) {
        return lookup("#confusion-%d-%d .label".formatted(row, column))
                .queryAs(Label.class)
                .getText();
    }

    private double shade(int row, int column) {
        return lookup("#confusion-%d-%d .shade".formatted(row, column)).query().getOpacity();
    }

    private String ece() {
        return lookup("#confusion-ece").queryAs(Label.class).getText();
    }

    private List<String> texts(String labels) {
        return lookup(labels).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private List<String> classes() {
        return lookup("#confusion-classes").<TableView<ClassRow>>query().getItems().stream()
                .map(ClassRow::name)
                .toList();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    private String sentence() {
        return lookup("#confusion-sentence").queryAs(Label.class).getText();
    }
}
