package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Preset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataModelTest {

    @Test
    void theTestSetIsNoLongerCalledSealedOnceTheExamIsTaken() {
        SimpleObjectProperty<@Nullable Metrics> exam = new SimpleObjectProperty<>();
        DataModel data = new DataModel(new ExperimentModel(Preset.BASELINE.experiment()), exam);
        data.dataProperty().set(LearnableData.of(100, 20));
        assertThat(data.summary().get())
                .isEqualTo("Fashion-MNIST \u00b7 90 train \u00b7 10 validation \u00b7 20 test (sealed)");

        exam.set(new Metrics(Split.TEST, 0.3, 0.9, 20));

        assertThat(data.summary().get())
                .isEqualTo("Fashion-MNIST \u00b7 90 train \u00b7 10 validation \u00b7 20 test (exam taken)");
    }
}
