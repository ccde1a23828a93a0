package multilayer.app.compare;

import java.util.function.BooleanSupplier;
import multilayer.app.model.CompareModel;
import multilayer.app.model.EndedRun;
import multilayer.app.service.CompareService;
import multilayer.app.service.TrainingService;
import multilayer.engine.data.Split;

/** What a person does to compare two runs. */
public final class CompareController {

    private final CompareModel model;
    private final CompareService comparing;
    private final TrainingService training;
    private final BooleanSupplier mayOpenTest;

    /** @param mayOpenTest tells the person what the test set is for, and asks whether to open it */
    public CompareController(
            CompareModel model, CompareService comparing, TrainingService training, BooleanSupplier mayOpenTest) {
        this.model = model;
        this.comparing = comparing;
        this.training = training;
        this.mayOpenTest = mayOpenTest;
    }

    /** The comparison is seen from now on. */
    void look() {
        comparing.look();
    }

    void lookAway() {
        comparing.lookAway();
    }

    void train() {
        training.train();
    }

    void chooseFirst(EndedRun run) {
        model.chooseFirst(run);
    }

    void chooseSecond(EndedRun run) {
        model.chooseSecond(run);
    }

    /** Compares on a split. A sealed test set is opened if the person wants that, else the split stays the one before. */
    void choose(Split split) {
        if (split == Split.TEST && model.isTestSealed()) {
            if (!mayOpenTest.getAsBoolean()) {
                return;
            }
            model.openTest();
        }
        model.splitProperty().set(split);
    }

    /** Shows the images that only B gets right, or those that only A does. */
    void showSecond(boolean second) {
        model.showsSecondProperty().set(second);
    }
}
