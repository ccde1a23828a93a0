package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final int PARTS = 3;
    private static final int STEPS_PER_EPOCH = 17;
    private static final TrainTest DATA = LearnableData.of(403, 50);
    private static final HiddenBlock BLOCK = new HiddenBlock(12, Initializer.HE_NORMAL, true, Activation.RELU, 0.2);
    private static final NetworkSpec NETWORK = new NetworkSpec(
            LearnableData.FEATURES,
            List.of(BLOCK, BLOCK.withUnits(9).withBatchNorm(false)),
            LearnableData.CLASSES,
            Initializer.HE_NORMAL);

    /** Everything that has a state at once. */
    private static final TrainingConfig CONFIG = TrainingConfig.plain(
                    0.05, new OptimizerSpec.Sgd(0.9, false, 0), 20, 60, Validation.lastRows(0.2), 3)
            .withSchedule(new LearningRateSchedule(LearningRateSchedule.Shape.PLATEAU, 0, 0.5, 1, 0, 0))
            .withAverageDecay(0.9)
            .withAugmentation(new Augmentation(true, 1, 0.1))
            .withEarlyStopping(new EarlyStopping(3, 0.005));

    /** A run in which the person moves both levers, and which may be stopped with a checkpoint. */
    private static final class MovedRun extends Recording {
        private final TrainingControl control = new TrainingControl();
        private final List<Checkpoint> checkpoints = new ArrayList<>();
        private final Predicate<Object> stopsAfter;

        MovedRun(Predicate<Object> stopsAfter) {
            this.stopsAfter = stopsAfter;
        }

        @Override
        public void onStep(StepEvent event) {
            super.onStep(event);
            if (event.step() == 5) {
                control.learningRate(0.02);
                control.dropoutRate(1, 0.4);
            }
            stopAfter(event);
        }

        @Override
        public void onEpoch(EpochEvent event) {
            super.onEpoch(event);
            stopAfter(event);
        }

        @Override
        public void onEnd(RunEnd end) {
            super.onEnd(end);
            if (stopsAfter.test(end)) {
                checkpoints.add(control.checkpoint());
            }
        }

        private void stopAfter(Object event) {
            if (stopsAfter.test(event)) {
                checkpoints.add(control.checkpoint());
                control.ask(TrainingControl.Mode.STOP);
            }
        }

        RunOutcome train(TrainingConfig config, int threads) throws InterruptedException {
            Experiment experiment = new Experiment("learnable", NETWORK, config);
            return RunOutcome.of(experiment, DATA, new WorkerPool(PARTS, threads), control, this);
        }

        RunOutcome resume(Checkpoint checkpoint, int threads) throws InterruptedException {
            return RunOutcome.resumed(checkpoint, DATA, new WorkerPool(PARTS, threads), control, this);
        }
    }

    private static MovedRun toTheEnd() {
        return new MovedRun(event -> false);
    }

    private static MovedRun stoppedAfterStep(long step) {
        return new MovedRun(event -> event instanceof StepEvent made && made.step() == step);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 5, 6, 16, 17, 18, 60, 68, 80})
    void aRunThatStoppedAfterAnyStepGoesOnAsIfItHadNot(long step) throws InterruptedException {
        RunOutcome whole = toTheEnd().train(CONFIG, 1);
        assertThat(whole.end().reason()).isEqualTo(StopReason.EARLY);
        assertThat(whole.end().step()).isGreaterThan(80);
        assertThat(whole.end().changes()).hasSize(2);
        int last = whole.steps().size() - 1;
        assertThat(whole.steps().get(last).learningRate()).isLessThan(0.02);
        assertGoesOn(CONFIG, stoppedAfterStep(step), whole);
    }

    @ParameterizedTest
    @EnumSource(LearningRateSchedule.Shape.class)
    void underEverySchedule(LearningRateSchedule.Shape shape) throws InterruptedException {
        TrainingConfig config =
                CONFIG.withSchedule(LearningRateSchedule.of(shape)).withEpochs(4);
        assertGoesOn(config, stoppedAfterStep(40), toTheEnd().train(config, 1));
    }

    @Test
    void aRunThatStoppedAfterAnEpochGoesOnAsIfItHadNot() throws InterruptedException {
        MovedRun stopped = new MovedRun(event -> event instanceof EpochEvent epoch && epoch.epoch() == 4);
        assertGoesOn(CONFIG, stopped, toTheEnd().train(CONFIG, 1));
        assertThat(stopped.checkpoints.get(0).epochs()).isEqualTo(4);
        assertThat(stopped.checkpoints.get(0).stepInEpoch()).isZero();
    }

    private static void assertGoesOn(TrainingConfig config, MovedRun stopped, RunOutcome whole)
            throws InterruptedException {
        RunOutcome begun = stopped.train(config, 2);
        assertThat(begun.end().reason()).isEqualTo(StopReason.STOPPED);
        RunOutcome rest = toTheEnd().resume(stopped.checkpoints.get(0), 3);
        begun.upTo(stopped.checkpoints.get(0), rest).assertSameAs(whole, "a run in two pieces");
    }

    @Test
    void theEndOfAStoppedRunIsAsGoodAMomentAsItsLastStep() throws InterruptedException {
        TrainingControl control = new TrainingControl();
        List<Checkpoint> checkpoints = new ArrayList<>();
        Recording recording =
                new Recording(event -> {
                    if (event.step() == 30) {
                        checkpoints.add(control.checkpoint());
                        control.ask(TrainingControl.Mode.STOP);
                    }
                }) {
                    @Override
                    public void onEnd(RunEnd end) {
                        checkpoints.add(control.checkpoint());
                    }
                };
        RunOutcome.of(experiment(CONFIG), DATA, new WorkerPool(PARTS, 1), control, recording);
        RunOutcome first = toTheEnd().resume(checkpoints.get(0), 1);
        toTheEnd().resume(checkpoints.get(1), 1).assertSameAs(first, "a run resumed from its end");
    }

    @Test
    void askingForACheckpointChangesNothing() throws InterruptedException {
        TrainingControl control = new TrainingControl();
        List<Checkpoint> checkpoints = new ArrayList<>();
        Recording asking = new Recording(event -> checkpoints.add(control.checkpoint()));
        TrainingConfig config = CONFIG.withEpochs(3);
        RunOutcome asked = RunOutcome.of(experiment(config), DATA, new WorkerPool(PARTS, 1), control, asking);
        RunOutcome left = RunOutcome.of(
                experiment(config), DATA, new WorkerPool(PARTS, 1), new TrainingControl(), new Recording());
        asked.assertSameAs(left, "the run that was asked at every step");
        assertThat(checkpoints).hasSize(3 * STEPS_PER_EPOCH);
    }

    @Test
    void aRunThatHadStoppedEarlyMakesNoMoreStep() throws InterruptedException {
        RunOutcome whole = toTheEnd().train(CONFIG, 1);
        int last = whole.end().epochs();
        MovedRun stopped = new MovedRun(event -> event instanceof EpochEvent epoch && epoch.epoch() == last);
        assertThat(stopped.train(CONFIG, 1).end().reason()).isEqualTo(StopReason.EARLY);
        Checkpoint checkpoint = stopped.checkpoints.get(0);
        assertThat(checkpoint.isFinished()).isTrue();
        RunOutcome rest = toTheEnd().resume(checkpoint, 1);
        assertThat(rest.steps()).isEmpty();
        assertThat(rest.end()).isEqualTo(whole.end());
        assertThat(rest.network().get(0).values())
                .isEqualTo(whole.network().get(0).values());
    }

    @Test
    void aRunThatWentBackToItsBestEpochCannotGoOn() {
        MovedRun asked = new MovedRun(event -> event instanceof RunEnd);
        assertThatThrownBy(() -> asked.train(CONFIG, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the network went back to its best epoch, so the run cannot go on");
    }

    @Test
    void leversWithoutATrainerHaveNoCheckpoint() {
        assertThatThrownBy(() -> new TrainingControl().checkpoint()).hasMessage("no trainer has these levers");
    }

    @Test
    void otherDataAndOtherNetworksAreRefused() throws InterruptedException {
        MovedRun stopped = stoppedAfterStep(20);
        stopped.train(CONFIG, 1);
        Checkpoint checkpoint = stopped.checkpoints.get(0);
        NetworkSpec other = NETWORK.withHidden(List.of(BLOCK.withUnits(11), BLOCK));
        try (Network network = Network.create(NETWORK, 1);
                Network wrong = Network.create(other, 1)) {
            TrainTest fewer = LearnableData.of(203, 50);
            assertThatThrownBy(() -> Trainer.resume(checkpoint, fewer, network, new TrainingControl(), new Recording()))
                    .hasMessage("the checkpoint was made on other data: 20 steps in 1 epochs of 9");
            assertThatThrownBy(() -> Trainer.resume(checkpoint, DATA, wrong, new TrainingControl(), new Recording()))
                    .hasMessage("dense1.weight must have the shape [16, 11]: [16, 12]");
        }
    }

    private static Experiment experiment(TrainingConfig config) {
        return new Experiment("learnable", NETWORK, config);
    }
}
