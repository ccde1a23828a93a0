package multilayer.app.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The data set that is trained on, as far as it is read, and how the experiment parts it. */
public final class DataModel {

    private final ObjectProperty<@Nullable TrainTest> data = new SimpleObjectProperty<>(this, "data");
    private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
    private final StringBinding summary;

    /**
     * The data of an experiment.
     *
     * @param sealed whether nobody has seen the test set yet
     */
    public DataModel(ExperimentModel experiment, ObservableBooleanValue sealed) {
        summary = Bindings.createStringBinding(
                () -> describe(experiment.experimentProperty().get(), sealed.get()),
                experiment.experimentProperty(),
                sealed,
                data,
                problem);
    }

    /** What has been read; null while it is being read. */
    public ObjectProperty<@Nullable TrainTest> dataProperty() {
        return data;
    }

    /** Why it cannot be read, as a sentence; empty when all is well. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** {@code Fashion-MNIST · 54,000 train · 6,000 validation · 10,000 test (sealed)}. */
    public StringBinding summary() {
        return summary;
    }

    private String describe(Experiment experiment, boolean sealed) {
        String title = Datasets.byId(experiment.dataset()).title();
        if (!problem.get().isEmpty()) {
            return Messages.text("shell.dataProblem", title, problem.get());
        }
        TrainTest read = data.get();
        return read == null
                ? Messages.text("shell.dataLoading", title)
                : counts(title, read, experiment.training().validation(), sealed);
    }

    private static String counts(String title, TrainTest data, Validation validation, boolean sealed) {
        int train = data.train().size();
        int held = validation.heldOut(train);
        String seal = Messages.text(sealed ? "shell.sealed" : "shell.opened");
        return switch (validation.source()) {
            case TEST ->
                Messages.text("shell.dataOnTest", title, train, data.test().size());
            case NONE ->
                Messages.text(
                        "shell.dataNoValidation", title, train, data.test().size(), seal);
            case STRATIFIED, LAST_ROWS ->
                Messages.text(
                        "shell.dataCounts",
                        title,
                        train - held,
                        held,
                        data.test().size(),
                        seal);
        };
    }
}
