package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskTest {

    @ParameterizedTest
    @MethodSource("multilayer.bench.engine.Task#values")
    void everyTrainingImageTrains(Task task) {
        assertThat(task.experiment().training().validation()).isEqualTo(Validation.NONE);
        assertThat(task.experiment().dataset()).isEqualTo("fashion-mnist");
    }

    @ParameterizedTest
    @MethodSource("multilayer.bench.engine.Task#values")
    void isFoundByItsName(Task task) {
        assertThat(Task.byId(task.id())).isEqualTo(task);
    }

    @Test
    void theChaptersNetworkComesInAnyWidth() {
        Experiment narrow = Task.byId("units-32").experiment();
        Experiment chapter = Preset.D2L.experiment();

        assertThat(narrow.network().shape()).isEqualTo("784-32-10");
        assertThat(Task.ofUnits(256).experiment()).isEqualTo(Task.D2L.experiment());
        assertThat(narrow.training().learningRate())
                .isEqualTo(chapter.training().learningRate());
        assertThat(narrow.training().batchSize()).isEqualTo(chapter.training().batchSize());
    }
}
