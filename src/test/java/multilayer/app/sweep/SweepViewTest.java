package multilayer.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.CoreWork;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TrainingSettings;
import multilayer.app.model.sweep.MadeSweep;
import multilayer.app.model.sweep.ReadSweep;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.SweepSetup;
import multilayer.app.model.sweep.TrialRow;
import multilayer.app.service.FxThread;
import multilayer.app.service.ScriptedSweeping;
import multilayer.app.service.SweepService;
import multilayer.engine.data.Validation.Source;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.experiments.sweep.SweepTrial.State;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does on the Sweeps tab: set up, start, watch, brush, stop one trial, open one, go on with an earlier sweep. */
class SweepViewTest extends ApplicationTest {

    private static final int TRIALS = 12;

    private final ScriptedSweeping script = new ScriptedSweeping();
    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final SweepModel model = new SweepModel(new SweepSetup(experiment), training, new CoreWork());
    private final List<String> opened = new ArrayList<>();
    private final List<Experiment> projects = new ArrayList<>();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        script.kept.add(MadeSweep.kept(7, false));
        SweepService service = new SweepService(model, script, FxThread.platform());
        SpaceDialogs spaces = new SpaceDialogs(Optional::empty, name -> Optional.empty(), (name, experiment) -> true);
        SweepController controller = new SweepController(model, service, experiment, spaces, (name, begun) -> {
            opened.add(name);
            projects.add(begun);
        });
        Scene scene = new Scene(new StackPane(new SweepView(model, experiment, controller)), 760, 700);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.sizeToScene(); // whatever size the last test left
        stage.show();
    }

    @Test
    void fromTwoDimensionsToATrialThatIsOpened() {
        clickOn("#sweep-add-dimension").clickOn("#sweep-add-activation");
        clickOn("#sweep-dimension-learningRate-from")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("5");
        assertThat(text("#sweep-dimension-learningRate-problem"))
                .isEqualTo("The first of two bounds must be below the second: 5, 0.2");
        assertThat(lookup("#sweep-start").query().isDisabled()).isTrue();
        push(KeyCode.CONTROL, KeyCode.A).write("0.01");
        clickOn("#sweep-strategy-random");
        clickOn("#sweep-field-trials").push(KeyCode.CONTROL, KeyCode.A).write("12");
        clickOn("#sweep-start");
        await("the sweep", () -> model.stateProperty().get() == SweepModel.State.RUNNING && script.begun != null);
        SweepSpec spec = Objects.requireNonNull(script.begun);
        assertThat(spec.space().dimensions()).hasSize(2);
        assertThat(spec.budget().trials()).hasValue(12);

        script.next(listener -> {
            trials().forEach(listener::onTrial);
            listener.onProgress(MadeSweep.progress(trials(), false));
            return null;
        });
        await("the trials", () -> rows() == 12);
        await("the progress", () -> !text("#sweep-step").equals("Starting"));
        assertThat(text("#sweep-step")).isEqualTo("11 of 12 trials ended \u00b7 60 epochs \u00b7 2:10 left");
        assertThat(text("#sweep-winner-title")).isEqualTo("Best so far: trial 10");
        assertThat(lookup("#sweep-importances .importance-bar").queryAll()).hasSize(2);
        await(
                "both plots",
                () -> drawn("#sweep-best-so-far .bunch-best.bunch-line") > 0
                        && drawn("#sweep-learning-curves .bunch-cut.bunch-line") > 0);

        brushTheUpperHalfOfTheLearningRate();
        await("the others to leave the table", () -> rows() == 6);
        assertThat(text("#sweep-trials-count")).isEqualTo("6 of 12 trials pass through all marks");
        assertThat(drawn("#sweep-learning-curves .bunch-other.bunch-line")).isPositive();
        clickOn("#sweep-clear-brushes");
        await("all", () -> rows() == 12);

        scrollTo(1);
        interact(() -> table().getSelectionModel().select(11));
        clickOn("#sweep-stop-trial");
        assertThat(script.asked).contains("stop trial 12");
        script.next(listener -> {
            listener.onTrial(trial(12, State.CANCELLED, 1));
            return null;
        });
        await(
                "the trial to be stopped",
                () -> !lookup("#sweep-restart-trial").query().isDisabled());
        assertThat(table().getSelectionModel().getSelectedItem().number()).isEqualTo(12);
        clickOn("#sweep-restart-trial");
        assertThat(script.asked).contains("restart trial 12");
        script.next(listener -> {
            listener.onTrial(trial(12, State.STOPPED_EARLY, 1));
            return null;
        });
        await(
                "the trial to be stopped early",
                () -> table().getSelectionModel().getSelectedItem().state() == State.STOPPED_EARLY);
        assertThat(lookup("#sweep-restart-trial").query().isDisabled())
                .as("a person may let it go on")
                .isFalse();

        clickOn("#sweep-open-trial");
        assertThat(opened).containsExactly("trial-12");
        assertThat(projects)
                .containsExactly(spec.experiment(trial(12, State.WAITING, 0).values()));
    }

    private void brushTheUpperHalfOfTheLearningRate() {
        scrollTo(0.35);
        Node axis = lookup("#sweep-axis-0").query();
        interact(axis::requestFocus);
        Bounds bounds = axis.localToScreen(axis.getBoundsInLocal());
        double x = (bounds.getMinX() + bounds.getMaxX()) / 2;
        double lower = bounds.getMaxY() - ParallelPlot.BOTTOM;
        double upper = bounds.getMinY() + ParallelPlot.TOP;
        drag(x, (lower + upper) / 2).dropTo(x, upper);
    }

    @Test
    void theKeyboardBrushesToo() {
        show(null);
        scrollTo(0.35);
        interact(() -> lookup("#sweep-axis-3").query().requestFocus());
        push(KeyCode.UP);
        long upper = rows();
        assertThat(upper).isBetween(1L, 30L);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(rows()).isLessThanOrEqualTo(upper);
        push(KeyCode.DELETE);
        await("all", () -> rows() == 40);
    }

    @Test
    void aSweepThatIsNotOverGoesOnAndItsWinnerNamesItsSplits() {
        show(null);
        assertThat(text("#sweep-verdict")).isEqualTo(Messages.text("sweep.end.unfinished"));
        assertThat(text("#sweep-winner-test")).isEqualTo(Messages.text("sweep.winner.sealed"));
        clickOn("#sweep-go-on");
        await("the sweep", () -> script.asked.contains("open 7"));
        script.next(listener -> {
            MadeSweep.trials(40).forEach(listener::onTrial);
            return MadeSweep.end(MadeSweep.trials(40));
        });
        await("the end", () -> model.endProperty().get() != null);
        assertThat(text("#sweep-verdict")).isEqualTo(Messages.text("sweep.end.completed"));
        assertThat(text("#sweep-winner-title")).startsWith("The winner: trial ");
        assertThat(text("#sweep-winner-validation")).startsWith("Validation accuracy 0.8");
        assertThat(text("#sweep-winner-test")).startsWith("Test accuracy 0.8874 \u00b1 0.0032 ");
        clickOn("#sweep-new");
        assertThat(lookup("#sweep-setup").query().isVisible()).isTrue();
        assertThat(model.setup().dimensions())
                .as("those of the sweep that was shown")
                .hasSize(5);
    }

    @Test
    void aTrainingRunPausesTheSweepAndTheSweepGoesOnAfterIt() {
        clickOn("#sweep-start");
        await("the sweep", () -> script.begun != null);
        interact(training::prepare);
        assertThat(script.asked).contains("pause");
        assertThat(text("#sweep-step")).isEqualTo(Messages.text("sweep.paused.run"));
        assertThat(lookup("#sweep-resume").query().isDisabled()).isTrue();
        interact(() -> training.finish(""));
        clickOn("#sweep-resume");
        assertThat(script.asked).contains("resume");
        clickOn("#sweep-stop");
        await("the end", () -> model.stateProperty().get() == SweepModel.State.IDLE);
        assertThat(text("#sweep-verdict")).isEqualTo(Messages.text("sweep.end.stopped"));
        assertThat(script.asked).contains("close");
    }

    @Test
    void keptSweepsAreDeletedAndComeBack() {
        await("the list", () -> model.kept().size() == 1);
        scrollTo("#sweep-setup", 1);
        assertThat(lookup("#sweep-delete").query().isDisabled()).isTrue();
        clickOn("#sweep-kept-list .list-cell").push(KeyCode.DELETE);
        await("it to be gone", () -> model.kept().isEmpty());
        assertThat(text("#sweep-kept-notice")).isEqualTo("1 sweep is deleted, with its runs.");
        clickOn("#sweep-kept-undo");
        await("it to be back", () -> model.kept().size() == 1);
        assertThat(script.asked).containsExactly("delete [7]", "restore [7]");
        assertThat(lookup("#sweep-kept-undo").query().isVisible()).isFalse();

        script.kept.add(MadeSweep.kept(ScriptedSweeping.RUNNING, false));
        clickOn("#sweep-kept-list .list-cell").push(KeyCode.DELETE);
        await("it to be gone", () -> model.kept().size() == 1);
        interact(() -> lookup("#sweep-kept-list")
                .queryAs(ListView.class)
                .getSelectionModel()
                .select(0));
        clickOn("#sweep-delete");
        await("the reason", () -> text("#sweep-kept-notice").startsWith("sweep 8 is running already; "));
        interact(() -> lookup("#sweep-kept-list").query().requestFocus());
        push(KeyCode.CONTROL, KeyCode.Z);
        await("both", () -> model.kept().size() == 2);
    }

    @Test
    void validationOnTestIsRefusedWithAWayOut() {
        interact(() -> experiment.set(TrainingSettings.VALIDATION, Source.TEST));
        assertThat(text("#sweep-problem")).isEqualTo(Messages.text("sweep.problem.validates-on-test"));
        assertThat(lookup("#sweep-start").query().isDisabled()).isTrue();
        clickOn("#sweep-hold-out");
        assertThat(lookup("#sweep-start").query().isDisabled()).isFalse();
        assertThat(lookup("#sweep-problem").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aDotSelectsItsTrialEverywhere() {
        show(null);
        scrollTo(0.75);
        Circle dot = lookup("#sweep-scatter-plot .dot-whole").query();
        clickOn(dot);
        await("a selection", () -> model.results().selected().isPresent());
        assertThat(lookup("#sweep-scatter-plot .dot-selected").queryAll()).hasSize(1);
        assertThat(table().getSelectionModel().getSelectedItem().number())
                .isEqualTo(model.results().selectedProperty().get());
        await("its curve", () -> drawn("#sweep-learning-curves .bunch-selected.bunch-line") > 0);
    }

    private void show(@Nullable SweepEnd end) {
        script.stored = new ReadSweep(MadeSweep.SPEC, MadeSweep.trials(40), end);
        await("the list", () -> !model.kept().isEmpty());
        scrollTo("#sweep-setup", 1);
        interact(() -> lookup("#sweep-kept-list")
                .queryAs(ListView.class)
                .getSelectionModel()
                .select(0));
        clickOn("#sweep-look");
        await("its trials", () -> rows() == 40);
    }

    private static List<SweepTrial> trials() {
        List<SweepTrial> trials = new ArrayList<>();
        for (int number = 1; number < TRIALS; number++) {
            trials.add(trial(number, number % 2 == 0 ? State.COMPLETED : State.STOPPED_EARLY, number % 2 == 0 ? 9 : 2));
        }
        trials.add(trial(TRIALS, State.RUNNING, 3));
        return trials;
    }

    /** The learning rate rises with the number, evenly on a logarithmic scale; so does the accuracy. */
    private static SweepTrial trial(int number, State state, int epochs) {
        double rate = 0.01 * Math.pow(20, (number - 0.5) / TRIALS);
        List<Double> accuracies = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            accuracies.add(0.8 + 0.005 * number + 0.001 * epoch);
        }
        return new SweepTrial(
                number,
                Map.of(
                        Hyperparameter.LEARNING_RATE,
                        new Value.Amount(rate),
                        Hyperparameter.ACTIVATION,
                        new Value.Word(number % 3 == 0 ? "tanh" : "relu")),
                state,
                10,
                Math.max(epochs, 1),
                accuracies,
                state.isOpen() || accuracies.isEmpty() ? Double.NaN : accuracies.get(epochs - 1),
                Duration.ofSeconds(epochs),
                null);
    }

    private TableView<TrialRow> table() {
        return lookup("#sweep-trials").query();
    }

    private long rows() {
        return table().getItems().size();
    }

    private long drawn(String paths) {
        return lookup(paths).queryAllAs(Path.class).stream()
                .mapToLong(path -> path.getElements().size())
                .sum();
    }

    private void scrollTo(double share) {
        scrollTo("#sweep-results", share);
    }

    private void scrollTo(String page, double share) {
        interact(() -> lookup(page).queryAs(ScrollPane.class).setVvalue(share));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String label) {
        return lookup(label).queryLabeled().getText();
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
