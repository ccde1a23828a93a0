package multilayer.app.finder;

import multilayer.app.common.SettingController;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.FinderModel;
import multilayer.app.model.TrainingSettings;
import multilayer.app.service.FinderService;

/** What a person does with the learning-rate finder. */
public final class FinderController {

    private final FinderModel model;
    private final FinderService service;
    private final FinderScreen screen;
    private final SettingController settings;

    public FinderController(ExperimentModel experiment, FinderModel model, FinderService service, FinderScreen screen) {
        this.model = model;
        this.service = service;
        this.screen = screen;
        this.settings = new SettingController(experiment);
    }

    /** Starts a test and shows it. */
    public void find() {
        if (model.canFind().get()) {
            service.find();
            screen.open(this);
        }
    }

    void stop() {
        service.stop();
    }

    /** Sets the learning rate that was found: a step that can be undone like any other. */
    void use() {
        double suggestion = model.suggestion();
        if (!Double.isNaN(suggestion)) {
            settings.choose(TrainingSettings.LEARNING_RATE, suggestion);
            screen.close();
        }
    }

    void close() {
        screen.close();
    }
}
