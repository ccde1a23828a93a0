package multilayer.app.sweep;

import java.util.function.BiConsumer;
import multilayer.app.model.sweep.DimensionDraft;
import multilayer.app.model.sweep.KeptSweep;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.TrialRow;
import multilayer.app.service.SweepService;
import multilayer.engine.train.Experiment;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.text.Messages;

/** What a person does on the Sweeps tab. */
public final class SweepController {

    private final SweepModel model;
    private final SweepService service;
    private final BiConsumer<String, Experiment> openAsProject;

    /**
     * A controller of the tab.
     *
     * @param openAsProject begins a project of a name from an experiment, after asking about what is open
     */
    public SweepController(SweepModel model, SweepService service, BiConsumer<String, Experiment> openAsProject) {
        this.model = model;
        this.service = service;
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

    void look(KeptSweep kept) {
        service.look(kept);
    }

    void delete(KeptSweep kept) {
        service.delete(kept);
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
