package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.data.Validation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTest {

    @ParameterizedTest
    @EnumSource(Task.class)
    void everyTrainingImageTrains(Task task) {
        assertThat(task.experiment().training().validation()).isEqualTo(Validation.NONE);
        assertThat(task.experiment().dataset()).isEqualTo("fashion-mnist");
    }
}
