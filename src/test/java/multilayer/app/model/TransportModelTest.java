package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

class TransportModelTest {

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final TransportModel transport = new TransportModel(experiment, training);

    @Test
    void beforeTheFirstRunOnlyStartingMakesSense() {
        assertThat(transport.canTrain().get()).isTrue();
        assertThat(transport.canStep().get()).isTrue();
        assertThat(transport.canPause().get()).isFalse();
        assertThat(transport.canStop().get()).isFalse();
        assertThat(transport.canReset().get()).isFalse();
        assertThat(transport.canExamine().get()).isFalse();
        assertThat(transport.trainHint().get()).isEqualTo("Train the network (Ctrl+Enter)");
    }

    @Test
    void aRunCanBePausedStoppedAndReset() {
        Runs.run(training, 4, 10);
        assertThat(transport.canTrain().get()).isFalse();
        assertThat(transport.canPause().get()).isTrue();
        assertThat(transport.canStop().get()).isTrue();
        assertThat(transport.canReset().get()).isTrue();
        assertThat(transport.trainHint().get()).isEqualTo("A run is going");
    }

    @Test
    void aPausedRunCanGoOnInEveryWay() {
        Runs.run(training, 4, 10);
        training.setPaused(true);
        assertThat(transport.paused().get()).isTrue();
        assertThat(transport.canTrain().get()).isTrue();
        assertThat(transport.canStep().get()).isTrue();
        assertThat(transport.canPause().get()).isFalse();
        assertThat(transport.trainHint().get()).startsWith("Go on");
    }

    @Test
    void theExamIsTakenOnceForATrainedNetwork() {
        Runs.run(training, 4, 400);
        experiment.markTrained();
        assertThat(transport.canExamine().get()).isFalse();
        training.finish("");
        assertThat(transport.canExamine().get()).isTrue();
        training.examine();
        assertThat(transport.canExamine().get()).isFalse();
        training.finishExam(new Metrics(Split.TEST, 0.3, 0.9, 10_000), "");
        assertThat(transport.canExamine().get()).isFalse();
    }
}
