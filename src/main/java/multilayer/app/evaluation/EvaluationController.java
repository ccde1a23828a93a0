package multilayer.app.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import multilayer.app.model.EvaluationModel;
import multilayer.engine.data.Split;

/** What a person does to choose which answers the screens show. */
public final class EvaluationController {

    private final EvaluationModel model;
    private final BooleanSupplier mayOpenTest;

    /**
     * A controller for all bars of one model.
     *
     * @param mayOpenTest tells the person what the test set is for, and asks whether to open it
     */
    public EvaluationController(EvaluationModel model, BooleanSupplier mayOpenTest) {
        this.model = model;
        this.mayOpenTest = mayOpenTest;
    }

    /** Shows a split. A sealed test set is opened if the person wants that, else the split stays the one before. */
    public void choose(Split split) {
        if (split == Split.TEST && !model.testOpenedProperty().get()) {
            if (!mayOpenTest.getAsBoolean()) {
                return;
            }
            model.openTest();
        }
        model.splitProperty().set(split);
    }

    /** Shows the epoch that is nearest to {@code wanted} of those that can be looked at. */
    void chooseEpoch(double wanted) {
        model.epochs().stream()
                .min(Comparator.comparingDouble(epoch -> Math.abs(epoch - wanted)))
                .ifPresent(model::choose);
    }

    /** Shows the next kept epoch for 1, the previous one for -1. */
    void step(int direction) {
        List<Integer> epochs = model.epochs();
        int index = epochs.indexOf(model.epochProperty().get()) + direction;
        if (index >= 0 && index < epochs.size()) {
            model.choose(epochs.get(index));
        }
    }

    /** Shows the latest epoch, now and whenever one is finished, or stays where it is. */
    void followLatest(boolean follows) {
        model.followsLatestProperty().set(follows);
        model.refreshEpochs();
    }
}
