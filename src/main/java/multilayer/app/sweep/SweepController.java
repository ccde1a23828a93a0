package multilayer.app.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.sweep.DimensionDraft;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.TrialRow;
import multilayer.app.service.SweepService;
import multilayer.engine.train.Experiment;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Search;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.store.SpaceFile;
import multilayer.store.sweeps.SweepSummary;
import multilayer.text.Messages;

/** What a person does on the Sweeps tab. */
public final class SweepController {

    private final SweepModel model;
    private final SweepService service;
    private final ExperimentModel experiment;
    private final SpaceDialogs spaces;
    private final BiConsumer<String, Experiment> openAsProject;

    /**
     * A controller of the tab.
     *
     * @param openAsProject begins a project of a name from an experiment, after asking about what is open
     */
    public SweepController(
            SweepModel model,
            SweepService service,
            ExperimentModel experiment,
            SpaceDialogs spaces,
            BiConsumer<String, Experiment> openAsProject) {
        this.model = model;
        this.service = service;
        this.experiment = experiment;
        this.spaces = spaces;
        this.openAsProject = openAsProject;
    }

    void add(Hyperparameter hyperparameter) {
        model.setup().add(hyperparameter);
    }

    void remove(Hyperparameter hyperparameter) {
        model.setup().remove(hyperparameter);
    }

    void change(DimensionDraft draft) {
        model.setup().change(draft);
    }

    /** Takes what is searched from a file; the experiment that it varies becomes the window's. */
    void openSpace() {
        spaces.open().get().ifPresent(this::openSpace);
    }

    private void openSpace(Path file) {
        try {
            Search search = SpaceFile.read(file);
            boolean isOpen =
                    search.base().equals(experiment.experimentProperty().get());
            if (isOpen || spaces.begin().test(String.valueOf(file.getFileName()), search.base())) {
                model.setup().show(search.space());
                model.tell(Messages.text("sweep.space.opened", file.getFileName()));
            }
        } catch (IOException e) {
            model.tell(String.valueOf(e.getMessage()));
        }
    }

    /** Writes what is searched, with the experiment that is varied, to a file. */
    void saveSpace() {
        Optional<SearchSpace> space = model.setup().space();
        if (space.isEmpty()) {
            model.tell(model.setup().problemBinding().get());
            return;
        }
        spaces.save().apply(Messages.text("sweep.space.name")).ifPresent(file -> saveSpace(file, space.get()));
    }

    private void saveSpace(Path file, SearchSpace space) {
        try {
            SpaceFile.write(file, new Search(experiment.experimentProperty().get(), space));
            model.tell(Messages.text("sweep.space.saved", file.getFileName()));
        } catch (IOException e) {
            model.tell(String.valueOf(e.getMessage()));
        }
    }

    void holdOut() {
        model.setup().validation().holdOut();
    }

    void start() {
        service.begin();
    }

    void pause() {
        service.pause();
    }

    void resume() {
        service.resume();
    }

    void stop() {
        service.stop();
    }

    void goOn() {
        service.goOn();
    }

    void list() {
        service.list();
    }

    void look(SweepSummary kept) {
        service.look(kept);
    }

    void delete(List<SweepSummary> kept) {
        service.delete(kept.stream().map(SweepSummary::id).collect(Collectors.toSet()));
    }

    /** Brings back what was deleted last. */
    void undo() {
        service.undo();
    }

    /** Says nothing any more about what was deleted. */
    void dismiss() {
        model.notices().dismiss();
    }

    /** Back to the set-up, as the sweep that is shown was set up. */
    void setUp() {
        SweepSpec shown = model.shownProperty().get();
        if (shown != null && model.stateProperty().get() == SweepModel.State.IDLE) {
            model.setup().show(shown, model.setup().parallel());
        }
        model.setUp();
    }

    void stopTrial(TrialRow row) {
        service.stopTrial(row.number());
    }

    void restartTrial(TrialRow row) {
        service.restartTrial(row.number());
    }

    void select(TrialRow row) {
        model.results().selectedProperty().set(row.number());
    }

    /** Opens what a trial trains as a project. */
    void open(TrialRow row) {
        SweepSpec spec = model.shownProperty().get();
        if (spec != null) {
            openAsProject.accept(
                    Messages.text("sweep.project", row.number()),
                    spec.experiment(row.trial().values()));
        }
    }
}
