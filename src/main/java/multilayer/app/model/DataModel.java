package multilayer.app.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.data.Partition;
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
    private @Nullable Parted parted;

    /** What parting the data has shown; it takes a moment, and the experiment changes with every pixel of a slider. */
    private record Parted(TrainTest data, Validation validation, long seed, LabelEdits labels, SplitCounts counts) {

        boolean isOf(TrainTest data, Experiment experiment) {
            return this.data.equals(data)
                    && validation.equals(experiment.training().validation())
                    && seed == experiment.training().seed()
                    && labels.equals(experiment.labels());
        }
    }

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

    /**
     * {@code Fashion-MNIST · 53,998 train · 5,999 validation · 10,000 test (sealed) · labels: 3 excluded}, without what is said
     * about labels when none is edited.
     */
    public StringBinding summary() {
        return summary;
    }

    private String describe(Experiment experiment, boolean sealed) {
        String title = Datasets.byId(experiment.dataset()).title();
        if (!problem.get().isEmpty()) {
            return Messages.text("shell.dataProblem", title, problem.get());
        }
        TrainTest read = data.get();
        if (read == null) {
            return Messages.text("shell.dataLoading", title);
        }
        SplitCounts parts = parts(read, experiment);
        String counts = counts(title, read, parts, experiment.training().validation(), sealed);
        return experiment.labels().isEmpty()
                ? counts
                : Messages.text("shell.dataEdited", counts, LabelWords.edits(experiment.labels()));
    }

    private SplitCounts parts(TrainTest data, Experiment experiment) {
        Validation validation = experiment.training().validation();
        if (experiment.labels().excluded().isEmpty()) {
            int held = validation.heldOut(data.train().size());
            return new SplitCounts(data.train().size() - held, held);
        }
        Parted last = parted;
        if (last == null || !last.isOf(data, experiment)) {
            Partition partition = experiment.partition(data);
            last = new Parted(
                    data,
                    validation,
                    experiment.training().seed(),
                    experiment.labels(),
                    new SplitCounts(partition.train().length, partition.validation().length));
            parted = last;
        }
        return last.counts();
    }

    private static String counts(
            String title, TrainTest data, SplitCounts parts, Validation validation, boolean sealed) {
        int test = data.test().size();
        String seal = Messages.text(sealed ? "shell.sealed" : "shell.opened");
        return switch (validation.source()) {
            case TEST -> Messages.text("shell.dataOnTest", title, parts.train(), test);
            case NONE -> Messages.text("shell.dataNoValidation", title, parts.train(), test, seal);
            case STRATIFIED, LAST_ROWS ->
                Messages.text("shell.dataCounts", title, parts.train(), parts.validation(), test, seal);
        };
    }
}
