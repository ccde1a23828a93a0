package multilayer.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import multilayer.app.charts.ChartsController;
import multilayer.app.charts.ChartsView;
import multilayer.app.charts.FilePicker;
import multilayer.app.common.Styles;
import multilayer.app.doctor.DoctorController;
import multilayer.app.doctor.DoctorView;
import multilayer.app.editor.EditorController;
import multilayer.app.editor.EditorView;
import multilayer.app.finder.FinderButton;
import multilayer.app.finder.FinderController;
import multilayer.app.finder.FinderWindow;
import multilayer.app.hyperparameters.HyperparametersController;
import multilayer.app.hyperparameters.HyperparametersView;
import multilayer.app.model.CoreWork;
import multilayer.app.model.DataModel;
import multilayer.app.model.DoctorModel;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.FinderModel;
import multilayer.app.model.Preferences;
import multilayer.app.model.ProjectModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.app.model.WindowModel;
import multilayer.app.model.runs.RunColumns;
import multilayer.app.service.DataService;
import multilayer.app.service.DoctorService;
import multilayer.app.service.EngineExamination;
import multilayer.app.service.FinderService;
import multilayer.app.service.FxThread;
import multilayer.app.service.MemoryService;
import multilayer.app.service.NativeLibraries;
import multilayer.app.service.PartedData;
import multilayer.app.service.RunHistory;
import multilayer.app.service.TrainingService;
import multilayer.app.service.WarmUpService;
import multilayer.app.shell.Action;
import multilayer.app.shell.ClosingController;
import multilayer.app.shell.Command;
import multilayer.app.shell.Dialogs;
import multilayer.app.shell.FirstFrames;
import multilayer.app.shell.Panels;
import multilayer.app.shell.ProjectController;
import multilayer.app.shell.ShellController;
import multilayer.app.shell.ShellView;
import multilayer.app.shell.StagePlace;
import multilayer.app.shell.StatusBar;
import multilayer.app.shell.TabSpec;
import multilayer.app.toolbar.ToolbarController;
import multilayer.app.toolbar.ToolbarView;
import multilayer.bench.ProcessMemory;
import multilayer.bench.engine.Processors;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Preset;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where everything in the window is made and handed to what needs it. */
public final class AppContext {

    private static final Logger LOG = LoggerFactory.getLogger(AppContext.class);

    /** A run's end and its last epoch are written well within this, unless the disk does not answer. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final TransportModel transport = new TransportModel(experiment, training);
    private final Function<String, TrainTest> datasets;
    private final Path kept;
    private final NativeLibraries libraries = new NativeLibraries();
    private final RunHistory history;
    private final TrainingService service;
    private final AnswerScreens answers;
    private final LabsScreen labs;
    private final SweepScreen sweeps;
    private final CoreWork cores = new CoreWork();
    private final DoctorModel doctor = new DoctorModel();
    private final DataModel data;
    private final WindowModel window;
    private final RunColumns runColumns;
    private final RunsScreen runs;
    private final ProjectModel project;
    private final ProjectController projects;
    private final ClosingController closing;
    private final ShellView shell;
    private final Scene scene;
    private final List<Runnable> onFilled = new ArrayList<>();
    private Runnable first = () -> {};
    private Runnable remember = () -> {};

    /**
     * The whole window, not yet shown.
     *
     * @param datasets finds a data set by its name; called off the window's thread
     * @param kept the folder for what the program makes
     * @param close closes the window without asking
     */
    public AppContext(
            Preferences preferences,
            Dialogs dialogs,
            FilePicker picker,
            Function<String, TrainTest> datasets,
            Path kept,
            Runnable close) {
        this.datasets = datasets;
        this.kept = kept;
        history = new RunHistory(
                kept, datasets, Processors::name, this::projectName, training::warn, FxThread.platform());
        service = new TrainingService(experiment, training, datasets, libraries, history, FxThread.platform());
        answers = new AnswerScreens(experiment, training, transport, service, datasets, libraries);
        labs = new LabsScreen(training, cores, datasets, libraries, history);
        sweeps = new SweepScreen(experiment, training, cores, kept, history, datasets, libraries);
        data = new DataModel(experiment, training.testProperty().isNull().and(answers.testIsSealed()));
        window = new WindowModel(preferences.chosenTheme(), preferences.panels());
        runColumns = new RunColumns(preferences.runColumns());
        runColumns.chosen().addListener((InvalidationListener) change -> remember.run());
        runs = new RunsScreen(training, transport, service, runColumns, history);
        project = new ProjectModel(
                experiment,
                new ProjectFiles(),
                preferences.recentProjects().stream().map(Path::of).toList());
        BooleanBinding runGoing = training.stateProperty().isNotEqualTo(TrainingModel.State.IDLE);
        new DoctorService(
                experiment,
                training,
                service.weightsProperty(),
                doctor,
                new EngineExamination(new PartedData(datasets), libraries),
                FxThread.platform());
        projects = new ProjectController(project, dialogs, runGoing, service::stop);
        closing = new ClosingController(cores, dialogs, projects);
        ToolbarController toolbar = new ToolbarController(training, transport, service);
        ShellController controller = new ShellController(
                experiment, window, projects, dialogs, actions(toolbar), () -> closeIfAllowed(close));
        StatusBar statusBar = new StatusBar(data.summary(), training.messageProperty(), memory());
        shell = new ShellView(controller, window, project, panels(toolbar, picker, dialogs), statusBar);
        scene = new Scene(shell);
        FirstFrames.of(scene, this::frameIsDrawn);
        applyTheme(window.themeProperty().get());
        window.themeProperty().addListener((property, before, theme) -> applyTheme(theme));
    }

    /** What the next run is called. */
    private String projectName() {
        return project.nameProperty().get();
    }

    /** Writes what is left of the run's history to the disk, when the window is gone. */
    public void finish() {
        service.stop();
        service.awaitEnd(LONGEST_GOODBYE);
        sweeps.finish(LONGEST_GOODBYE);
        labs.finish(LONGEST_GOODBYE);
        history.close(LONGEST_GOODBYE);
    }

    private Panels panels(ToolbarController toolbar, FilePicker picker, Dialogs dialogs) {
        return new Panels(
                new ToolbarView(training, transport, toolbar),
                () -> new EditorView(
                        experiment, new EditorController(experiment, service), dataset -> Datasets.byId(dataset)
                                .title()),
                () -> new HyperparametersView(
                        experiment,
                        new HyperparametersController(experiment, service),
                        dataset -> Datasets.byId(dataset).trainingImages(),
                        finder(),
                        data.dataProperty()),
                tabs(picker, dialogs));
    }

    private FinderButton finder() {
        FinderModel model = new FinderModel(experiment, training);
        FinderService finding = new FinderService(experiment, model, datasets, libraries, FxThread.platform());
        FinderWindow screen = new FinderWindow(model, () -> scene.getWindow(), window.themeProperty());
        return new FinderButton(model, new FinderController(experiment, model, finding, screen));
    }

    /** The catalog of tabs: adding one is its folder and one line here. */
    private List<TabSpec> tabs(FilePicker picker, Dialogs dialogs) {
        ChartsController charts = new ChartsController(training, service, picker, dialogs::tell);
        List<TabSpec> tabs = new ArrayList<>();
        tabs.add(new TabSpec(
                "train",
                Feather.ACTIVITY,
                () -> new ChartsView(
                        training,
                        transport,
                        charts,
                        new DoctorView(doctor, experiment, new DoctorController(experiment)))));
        tabs.addAll(answers.tabs(dialogs, data.dataProperty(), this::openTab));
        tabs.add(new TabSpec(
                "labs",
                Feather.BOOK_OPEN,
                () -> labs.content(dialogs, projects, kept.resolve("labs"), () -> openTab("benchmark"))));
        tabs.add(new TabSpec("sweeps", Feather.TARGET, () -> sweeps.content(dialogs, projects, this::openTab)));
        tabs.add(new TabSpec("runs", Feather.LIST, () -> runs.content(projects::begin, this::openTab)));
        tabs.add(new TabSpec(
                "benchmark",
                Feather.CPU,
                () -> BenchmarkScreen.of(
                        experiment,
                        training,
                        cores,
                        dialogs,
                        kept.resolve("benchmarks").resolve("history.jsonl"))));
        return tabs;
    }

    private Map<Command, Action> actions(ToolbarController toolbar) {
        Map<Command, Action> actions = new EnumMap<>(Command.class);
        act(actions, Command.TRAIN_OR_PAUSE, transport.canTrain().or(transport.canPause()), toolbar::trainOrPause);
        act(actions, Command.STOP, transport.canStop(), toolbar::stop);
        act(actions, Command.STEP, transport.canStep(), toolbar::oneStep);
        act(actions, Command.EPOCH, transport.canStep(), toolbar::oneEpoch);
        act(actions, Command.RESET, transport.canReset(), toolbar::reset);
        act(actions, Command.EXAM, transport.canExamine(), service::examine);
        actions.putAll(new HelpScreens(() -> scene.getWindow(), window.themeProperty(), kept).actions());
        return actions;
    }

    private static void act(Map<Command, Action> actions, Command command, BooleanBinding possible, Runnable perform) {
        actions.put(command, Action.when(command, possible, perform));
    }

    private void applyTheme(Theme theme) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(theme));
        Styles.apply(scene, theme);
        remember.run();
    }

    ExperimentModel experiment() {
        return experiment;
    }

    /** The window, filled. */
    public Scene scene() {
        shell.fill();
        return scene;
    }

    /**
     * The window's frame. It fills once it is drawn, part by part, so that a person need not wait for the rest to use the menus.
     *
     * @param first done before it is filled
     */
    Scene frame(Runnable first) {
        this.first = first;
        return scene;
    }

    /** Has {@code action} done once the window is drawn and filled. */
    void onFilled(Runnable action) {
        onFilled.add(action);
    }

    /** Not in the midst of a frame, where no dialog could tell what went wrong. */
    private void frameIsDrawn() {
        FxThread.later().run(() -> {
            FirstFrames.next(scene, this::fill);
            first.run();
        });
    }

    private void fill() {
        if (!shell.isFilled()) {
            shell.fillNext();
            FirstFrames.next(scene, this::fill);
            return;
        }
        FirstFrames.drawAnEffect();
        libraries.windowIsDrawn();
        onFilled.forEach(Runnable::run);
    }

    /** What stands in the title bar. */
    public ObservableStringValue title() {
        return project.titleBinding();
    }

    /** Calls {@code remember} whenever there is something worth keeping. */
    public void remember(Runnable remember) {
        this.remember = remember;
        project.fileProperty().addListener(observable -> remember.run());
    }

    /** What the window remembers from one start to the next. */
    public Preferences preferences(Preferences.Bounds bounds) {
        return new Preferences(
                window.themeProperty().get().id(),
                bounds,
                window.panels(),
                project.file().map(Path::toString).orElse(null),
                project.recent().stream().map(Path::toString).toList(),
                runColumns.ids());
    }

    /** Asks about what goes on and about changes before the window closes. */
    public void guardClosing(Stage stage) {
        stage.setOnCloseRequest(event -> {
            event.consume();
            closeIfAllowed(stage::hide);
        });
    }

    private void closeIfAllowed(Runnable close) {
        if (closing.mayClose()) {
            shell.rememberWidths();
            remember.run();
            close.run();
        }
    }

    /** Opens the project that the program was started with, or else the one of the last time. */
    public void openFirst(Optional<Path> asked, Preferences preferences) {
        if (asked.isPresent()) {
            projects.openAtStart(asked.get());
        } else if (preferences.lastProject() != null) {
            projects.reopen(Path.of(preferences.lastProject()));
        }
    }

    /** Brings the window to the front, and opens what the program was given that was started while this window was open. */
    void laterStart(Optional<Path> asked, StagePlace place) {
        place.toFront();
        asked.ifPresent(projects::openAtLaterStart);
    }

    /** Gives the keyboard's focus to the tabs, which exist for the keyboard only once the window is shown. */
    public void focusTabs() {
        shell.focusTabs();
    }

    /** Brings a tab to the front. */
    void openTab(String id) {
        shell.openTab(id);
    }

    /**
     * Trains the preset d2l in this window and measures what the window costs.
     *
     * @param tell receives a JSON line for each pulse and epoch
     * @param done called when the run has ended
     */
    void measure(int epochs, Consumer<String> tell, Runnable done) {
        new WindowMeasurement(training, tell, done).begin(experiment, service, epochs);
    }

    /** Reads the data and loads the mathematics library while the person already looks around. */
    public void loadInBackground() {
        String dataset = experiment.experimentProperty().get().dataset();
        DataService reading = new DataService(() -> datasets.apply(dataset));
        reading.setOnSucceeded(event -> data.dataProperty().set(reading.getValue()));
        reading.setOnFailed(event -> data.problemProperty().set(reason(reading.getException())));
        WarmUpService warmUp =
                new WarmUpService(Preset.BASELINE.experiment().network(), libraries, LeanCompilation::ask);
        warmUp.setOnFailed(
                event -> LOG.warn("the mathematics library cannot be loaded: {}", reason(warmUp.getException())));
        reading.start();
        warmUp.start();
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** The memory in use, as the status bar shows it. */
    private static ObservableValue<String> memory() {
        MemoryService memory = new MemoryService(
                () -> ProcessMemory.residentMegabytes(ProcessHandle.current().pid()));
        memory.start();
        return memory.lastValueProperty()
                .map(megabytes ->
                        megabytes.isPresent() ? Messages.text("shell.memory", (long) megabytes.getAsDouble()) : "")
                .orElse("");
    }
}
