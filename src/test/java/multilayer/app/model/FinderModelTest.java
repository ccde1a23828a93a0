package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import multilayer.engine.train.Preset;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import org.junit.jupiter.api.Test;

class FinderModelTest {

    private static final RangePoint POINT = new RangePoint(50, 200, 1e-3, 2.1, 2.2);

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final FinderModel model = new FinderModel(experiment, training);

    @Test
    void itCanBeUsedWhileNoRunIsGoing() {
        assertThat(model.canFind().get()).isTrue();
        assertThat(model.hint().get()).startsWith("Find a learning rate");

        Runs.run(training, 4, 10);
        assertThat(model.canFind().get()).isFalse();
        assertThat(model.hint().get()).contains("Stop the run first");

        training.setPaused(true);
        assertThat(model.canFind().get()).isFalse();

        training.finish("Stopped.");
        assertThat(model.canFind().get()).isTrue();
    }

    @Test
    void aFieldThatIsWrongIsToldAsTheReason() {
        experiment.reject(TrainingSettings.BATCH_SIZE, "lots");
        assertThat(model.canFind().get()).isFalse();
        assertThat(model.hint().get()).contains("Batch size must be a whole number from 1 to 65536: lots");
    }

    @Test
    void aTestGrowsAndEndsWithASuggestion() {
        model.prepare();
        assertThat(model.runningProperty().get()).isTrue();
        assertThat(model.canFind().get()).isFalse();
        assertThat(model.progressProperty().get()).isEqualTo(-1);

        long before = model.revisionProperty().get();
        model.add(POINT);
        assertThat(model.points()).containsExactly(POINT);
        assertThat(model.progressProperty().get()).isEqualTo(0.25);
        assertThat(model.revisionProperty().get()).isGreaterThan(before);
        assertThat(model.suggestion()).isNaN();

        model.finish(new RangeTest(List.of(POINT), false, OptionalDouble.of(0.05)));
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.suggestion()).isEqualTo(0.05);
    }

    @Test
    void theNextTestForgetsTheLastOne() {
        model.prepare();
        model.add(POINT);
        model.finish(new RangeTest(List.of(POINT), false, OptionalDouble.of(0.05)));

        model.prepare();
        assertThat(model.points()).isEmpty();
        assertThat(model.suggestion()).isNaN();
        model.fail("The disk is gone.");
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.failureProperty().get()).isEqualTo("The disk is gone.");
        assertThat(model.progressProperty().get()).isZero();

        model.prepare();
        assertThat(model.failureProperty().get()).isEmpty();
    }
}
