package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import multilayer.engine.data.LearnableData;
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
}
