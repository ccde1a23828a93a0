package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A run in which levers were moved")
class ReplayTest {

    private static final TrainTest DATA = LearnableData.of(101, 20);
    private static final int PARTS = 3;
    private static final Experiment EXPERIMENT = new Experiment(
            "learnable",
            new NetworkSpec(
                    LearnableData.FEATURES,
                    List.of(
                            new HiddenBlock(9, Initializer.HE_NORMAL, true, Activation.RELU, 0.2),
                            new HiddenBlock(7, Initializer.HE_NORMAL, false, Activation.TANH, 0.1)),
                    LearnableData.CLASSES,
                    Initializer.HE_NORMAL),
            TrainingConfig.plain(0.05, new OptimizerSpec.Sgd(0.9, false, 0), 10, 3, Validation.stratified(0.2), 7));

    @Test
    void isRepeatedBitForBitByTheMovesAndTheParts() throws InterruptedException {
        RunOutcome moved = moved();
        assertThat(moved.end().changes()).extracting(ControlChange::step).containsExactly(4L, 4L, 13L, 20L);

        TrainingControl again = new TrainingControl();
        again.replay(moved.end().changes());
        RunOutcome repeated = RunOutcome.of(EXPERIMENT, DATA, WorkerPool.of(PARTS), again, new Recording());
        repeated.assertSameAs(moved, "the repeated run");

        RunOutcome without =
                RunOutcome.of(EXPERIMENT, DATA, WorkerPool.of(PARTS), new TrainingControl(), new Recording());
        assertThat(without.network().get(0).values())
                .isNotEqualTo(moved.network().get(0).values());
    }

    @Test
    void isRepeatedInTwoPiecesToo() throws InterruptedException {
        RunOutcome moved = moved();
        for (int step : List.of(2, 3, 4, 12, 13, 19)) {
            TrainingControl control = new TrainingControl();
            control.replay(moved.end().changes());
            List<Checkpoint> checkpoints = new ArrayList<>();
            RunOutcome begun = RunOutcome.of(EXPERIMENT, DATA, WorkerPool.of(PARTS), control, new Recording(event -> {
                if (event.step() == step) {
                    checkpoints.add(control.checkpoint());
                    control.ask(TrainingControl.Mode.STOP);
                }
            }));
            RunOutcome rest = RunOutcome.resumed(
                    checkpoints.get(0), DATA, WorkerPool.of(PARTS), new TrainingControl(), new Recording());
            begun.upTo(checkpoints.get(0), rest).assertSameAs(moved, "repeated, resumed after step " + step);
        }
    }

    @Test
    void canBeMovedOnceMoreWhileItIsRepeated() throws InterruptedException {
        TrainingControl control = new TrainingControl();
        control.replay(List.of(new ControlChange(5, ControlChange.Setting.LEARNING_RATE, -1, 0.01)));
        control.learningRate(0.02);
        Recording recording = new Recording();
        RunOutcome outcome = RunOutcome.of(EXPERIMENT, DATA, WorkerPool.of(PARTS), control, recording);
        assertThat(recording.steps.subList(0, 5))
                .extracting(StepEvent::learningRate)
                .containsExactly(0.02, 0.02, 0.02, 0.02, 0.01);
        assertThat(outcome.end().changes()).extracting(ControlChange::step).containsExactly(1L, 5L);
    }

    private static RunOutcome moved() throws InterruptedException {
        TrainingControl control = new TrainingControl();
        return RunOutcome.of(EXPERIMENT, DATA, WorkerPool.of(PARTS), control, new Recording(event -> {
            if (event.step() == 3) {
                control.learningRate(0.02);
                control.dropoutRate(0, 0.5);
            } else if (event.step() == 12) {
                control.dropoutRate(1, 0);
            } else if (event.step() == 19) {
                control.learningRate(0.1);
            }
        }));
    }
}
