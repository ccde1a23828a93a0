package multilayer.app.labels;

import javafx.scene.input.KeyCode;
import multilayer.app.model.LabelsModel;
import multilayer.app.service.LabelCheckService;
import multilayer.app.service.TrainingService;
import multilayer.engine.train.SuspiciousLabel;

/** What a person does on the Labels tab. */
public final class LabelsController {

    private final LabelsModel model;
    private final LabelCheckService checking;
    private final TrainingService training;

    public LabelsController(LabelsModel model, LabelCheckService checking, TrainingService training) {
        this.model = model;
        this.checking = checking;
        this.training = training;
    }

    void check() {
        checking.check();
    }

    void stop() {
        checking.stop();
    }

    void train() {
        if (model.canTrain().get()) {
            training.train();
        }
    }

    void keepAll() {
        model.keepAll();
    }

    void keep(SuspiciousLabel label) {
        model.keep(label.row());
    }

    void exclude(SuspiciousLabel label) {
        model.exclude(label.row());
    }

    void relabel(SuspiciousLabel label, int newClass) {
        model.relabel(label, newClass);
    }

    /** Decides about a label by a key; false if the key decides nothing. */
    boolean press(KeyCode key, SuspiciousLabel label) {
        switch (key) {
            case K -> keep(label);
            case E -> exclude(label);
            case R -> relabel(label, label.other());
            default -> {
                return false;
            }
        }
        return true;
    }
}
