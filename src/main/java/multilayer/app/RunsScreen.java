package multilayer.app;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import multilayer.app.model.Notices;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.app.model.runs.OpenedRuns;
import multilayer.app.model.runs.RunColumns;
import multilayer.app.model.runs.RunPossibilities;
import multilayer.app.model.runs.RunsModel;
import multilayer.app.runs.RunsController;
import multilayer.app.runs.RunsView;
import multilayer.app.service.FxThread;
import multilayer.app.service.RepeatService;
import multilayer.app.service.RunHistory;
import multilayer.app.service.RunsService;
import multilayer.app.service.TrainingService;
import multilayer.engine.train.Experiment;

/** Where the Runs tab is made. */
final class RunsScreen {

    private final TrainingModel training;
    private final TransportModel transport;
    private final TrainingService trainer;
    private final RunColumns columns;
    private final RunHistory history;

    /**
     * The screen of a window.
     *
     * @param columns which ones the table has; remembered by the window
     * @param history where runs are kept
     */
    RunsScreen(
            TrainingModel training,
            TransportModel transport,
            TrainingService trainer,
            RunColumns columns,
            RunHistory history) {
        this.training = training;
        this.transport = transport;
        this.trainer = trainer;
        this.columns = columns;
        this.history = history;
    }

    /**
     * The tab's content.
     *
     * @param beginProject makes an experiment the project, under this name, and says whether the person agreed
     * @param openTab brings the tab of an id to the front
     */
    Node content(BiPredicate<String, Experiment> beginProject, Consumer<String> openTab) {
        RunsModel model = new RunsModel();
        OpenedRuns opened = new OpenedRuns();
        Notices notices = new Notices("runs");
        BooleanBinding runGoing = training.stateProperty().isNotEqualTo(TrainingModel.State.IDLE);
        RunsService service = new RunsService(model, opened, notices, history::store, runGoing, FxThread.platform());
        history.setOnRecorded(service::refresh);
        RepeatService repeating =
                new RepeatService(training, trainer, history::checksum, notices::tell, FxThread.platform());
        RunsController controller =
                new RunsController(model, notices, training, service, trainer, repeating, beginProject, openTab);
        return new RunsView(
                model, columns, opened, notices, new RunPossibilities(model, training), transport, controller);
    }
}
