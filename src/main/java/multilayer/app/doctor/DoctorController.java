package multilayer.app.doctor;

import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Treatment;

/** What a person does with what the doctor says. */
public final class DoctorController {

    private final ExperimentModel experiment;

    public DoctorController(ExperimentModel experiment) {
        this.experiment = experiment;
    }

    /** Makes the change that a treatment proposes. */
    void treat(Treatment treatment) {
        treatment.apply(experiment);
    }
}
