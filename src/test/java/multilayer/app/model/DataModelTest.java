package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

class DataModelTest {

    @Test
    void theTestSetIsNoLongerCalledSealedOnceSomebodyHasSeenIt() {
        SimpleBooleanProperty sealed = new SimpleBooleanProperty(true);
        DataModel data = new DataModel(new ExperimentModel(Preset.BASELINE.experiment()), sealed);
        data.dataProperty().set(LearnableData.of(100, 20));
        assertThat(data.summary().get())
                .isEqualTo("Fashion-MNIST \u00b7 90 train \u00b7 10 validation \u00b7 20 test (sealed)");

        sealed.set(false);

        assertThat(data.summary().get())
                .isEqualTo("Fashion-MNIST \u00b7 90 train \u00b7 10 validation \u00b7 20 test (opened)");
    }

    @Test
    void editedLabelsAreToldAndExcludedRowsNoLongerCounted() {
        ExperimentModel experiment = new ExperimentModel(Preset.BASELINE
                .experiment()
                .withTraining(Preset.BASELINE.experiment().training().withValidation(Validation.lastRows(0.1))));
        DataModel data = new DataModel(experiment, new SimpleBooleanProperty(true));
        data.dataProperty().set(LearnableData.of(100, 20));

        experiment.edit(LabelEdits.NONE.exclude(3).exclude(4).exclude(95).relabel(5, 1), "edit");

        assertThat(data.summary().get())
                .isEqualTo("Fashion-MNIST \u00b7 88 train \u00b7 9 validation \u00b7 20 test (sealed)"
                        + " \u00b7 labels: 3 excluded, 1 relabelled");
        experiment.undo();
        assertThat(data.summary().get())
                .isEqualTo("Fashion-MNIST \u00b7 90 train \u00b7 10 validation \u00b7 20 test (sealed)");
    }
}
