package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final TrainTest DATA = LearnableData.of(403, 200);
    private static final HiddenBlock BLOCK = new HiddenBlock(12, Initializer.HE_NORMAL, true, Activation.RELU, 0.1);
    private static final NetworkSpec NETWORK = new NetworkSpec(
            LearnableData.FEATURES,
            List.of(BLOCK, BLOCK.withUnits(9).withBatchNorm(false)),
            LearnableData.CLASSES,
            Initializer.HE_NORMAL);
    private static final TrainingConfig CONFIG =
            TrainingConfig.plain(0.05, new OptimizerSpec.Sgd(0.9, false, 0), 20, 6, Validation.stratified(0.2), 3);

    @Test
    void learnsAndTellsWhatItIsDoing() throws InterruptedException {
        Recording recording = new Recording();
        RunEnd end = run(CONFIG, recording, new TrainingControl());
        assertThat(end).isEqualTo(new RunEnd(StopReason.COMPLETED, 6, 6 * 17, 0, List.of()));
        assertThat(recording.starts)
                .containsExactly(new RunStart(new Experiment("learnable", NETWORK, CONFIG), 322, 81, false, 17, 2));
        assertThat(recording.steps).hasSize(6 * 17);
        assertThat(recording.steps.get(17))
                .extracting(StepEvent::step, StepEvent::epoch, StepEvent::stepInEpoch, StepEvent::samples)
                .containsExactly(18L, 2, 1, 20);
        assertThat(recording.epochs).extracting(EpochEvent::epoch).containsExactly(1, 2, 3, 4, 5, 6);
        Metrics last = validation(recording.epochs.get(5));
        assertThat(last.split()).isEqualTo(Split.VALIDATION);
        assertThat(last.samples()).isEqualTo(81);
        assertThat(last.accuracy()).isGreaterThan(0.9);
        assertThat(recording.epochs.get(5).samplesPerSecond()).isPositive();
        assertThat(recording.ends).containsExactly(end);
    }

    @Test
    void lastPartialBatchCountsByItsOwnSize() throws InterruptedException {
        Recording recording = new Recording();
        run(CONFIG, recording, new TrainingControl());
        List<StepEvent> first = recording.steps.subList(0, 17);
        assertThat(first.get(16).samples()).isEqualTo(2);
        double weighted =
                first.stream().mapToDouble(step -> step.loss() * step.samples()).sum() / 322;
        assertThat(recording.epochs.get(0).train().loss()).isCloseTo(weighted, within(1e-12));
        assertThat(recording.epochs.get(0).train().samples()).isEqualTo(322);
    }

    @Test
    void sameSeedAndPartsGiveTheSameWeightsBitForBitOnAnyNumberOfThreads() throws InterruptedException {
        TrainingConfig everything =
                CONFIG.withLabelSmoothing(0.1).withAverageDecay(0.9).withAugmentation(new Augmentation(true, 1, 0.1));
        List<float[]> first = weights(everything, 3, 1);
        for (int threads = 1; threads <= 4; threads++) {
            List<float[]> again = weights(everything, 3, threads);
            for (int tensor = 0; tensor < first.size(); tensor++) {
                assertThat(again.get(tensor))
                        .as("tensor %d on %d threads", tensor, threads)
                        .containsExactly(first.get(tensor));
            }
        }
    }

    private static List<float[]> weights(TrainingConfig config, int parts, int threads) throws InterruptedException {
        Experiment experiment = new Experiment("learnable", NETWORK, config);
        try (Network network = Network.create(NETWORK, config.seed());
                Trainer trainer = new Trainer(
                        experiment,
                        DATA,
                        network,
                        new TrainingControl(),
                        new Recording(),
                        new WorkerPool(parts, threads))) {
            trainer.fit();
            return network.tensors().stream().map(NamedTensor::values).toList();
        }
    }

    @Test
    void averagedWeightsAreValidatedToldAndKeptWhileTrainingGoesOnWithItsOwn() throws InterruptedException {
        TrainingConfig config = CONFIG.withAverageDecay(0.95).withValidation(Validation.lastRows(0.2));
        Recording plain = new Recording();
        run(config.withAverageDecay(0), plain, new TrainingControl());
        List<float[]> told = new ArrayList<>();
        Experiment experiment = new Experiment("learnable", NETWORK, config);
        try (Network network = Network.create(NETWORK, config.seed())) {
            Recording recording = new Recording() {
                @Override
                public void onEpoch(EpochEvent event) {
                    super.onEpoch(event);
                    told.add(network.tensors().get(0).values());
                }
            };
            try (Trainer trainer =
                    new Trainer(experiment, DATA, network, new TrainingControl(), recording, new WorkerPool(2, 2))) {
                trainer.fit();
            }
            assertThat(recording.steps).isEqualTo(plain.steps);
            assertThat(network.tensors().get(0).values()).containsExactly(told.get(5));
            double loss = validation(recording.epochs.get(5)).loss();
            assertThat(loss).isNotEqualTo(validation(plain.epochs.get(5)).loss());
            try (WorkerPool pool = new WorkerPool(2, 2);
                    Evaluator evaluator = new Evaluator(network, pool)) {
                int[] lastRows = IntStream.range(322, 403).toArray();
                assertThat(evaluator
                                .evaluate(DATA.train(), lastRows, Split.VALIDATION)
                                .loss())
                        .isEqualTo(loss);
            }
        }
    }

    @Test
    void aStoppedRunLeavesTheAverageInTheNetwork() throws InterruptedException {
        float[] first;
        try (Network network = Network.create(NETWORK, CONFIG.seed())) {
            first = network.tensors().get(0).values();
        }
        float[] moved = firstWeightsAfterOneStep(CONFIG);
        float[] average = firstWeightsAfterOneStep(CONFIG.withAverageDecay(0.9));

        // In step 1 the average keeps (1 + 1) / (10 + 1).
        for (int i = 0; i < first.length; i++) {
            assertThat(average[i]).isCloseTo(first[i] * 2 / 11 + moved[i] * 9 / 11, within(1e-6f));
        }
    }

    private static float[] firstWeightsAfterOneStep(TrainingConfig config) throws InterruptedException {
        TrainingControl control = new TrainingControl();
        Recording recording = new Recording(step -> control.ask(TrainingControl.Mode.STOP));
        Experiment experiment = new Experiment("learnable", NETWORK, config);
        try (Network network = Network.create(NETWORK, config.seed());
                Trainer trainer = new Trainer(experiment, DATA, network, control, recording, new WorkerPool(2, 2))) {
            trainer.fit();
            return network.tensors().get(0).values();
        }
    }

    @Test
    void onlyTrainingImagesAreVaried() throws InterruptedException {
        TrainingConfig still = CONFIG.withLearningRate(1e-12).withEpochs(1);
        NetworkSpec plain =
                NETWORK.withHidden(List.of(BLOCK.withBatchNorm(false).withDropoutRate(0)));
        Recording asTheyAre = new Recording();
        Recording varied = new Recording();
        run(plain, still, asTheyAre, new TrainingControl());
        run(plain, still.withAugmentation(new Augmentation(false, 1, 0.2)), varied, new TrainingControl());

        assertThat(varied.steps.get(0).loss())
                .isNotEqualTo(asTheyAre.steps.get(0).loss());
        assertThat(validation(varied.epochs.get(0)).loss())
                .isCloseTo(validation(asTheyAre.epochs.get(0)).loss(), within(1e-6));
    }

    @Test
    void anImageIsVariedAnewInEveryEpoch() throws InterruptedException {
        TrainingConfig still = CONFIG.withLearningRate(1e-12).withEpochs(2).withValidation(Validation.NONE);
        NetworkSpec plain =
                NETWORK.withHidden(List.of(BLOCK.withBatchNorm(false).withDropoutRate(0)));
        Recording recording = new Recording();
        run(plain, still.withAugmentation(new Augmentation(false, 1, 0)), recording, new TrainingControl());

        assertThat(recording.epochs.get(1).train().loss())
                .isNotCloseTo(recording.epochs.get(0).train().loss(), within(1e-5));
    }

    @Test
    void smoothedLabelsKeepTheNetworkFromCertaintyAndTheLossIsThatOfTheLabels() throws InterruptedException {
        Recording sharp = new Recording();
        Recording smooth = new Recording();
        run(CONFIG, sharp, new TrainingControl());
        run(CONFIG.withLabelSmoothing(0.5), smooth, new TrainingControl());

        assertThat(smooth.steps.get(0).loss()).isEqualTo(sharp.steps.get(0).loss());
        assertThat(smooth.epochs.get(5).train().loss())
                .isGreaterThan(1.1 * sharp.epochs.get(5).train().loss());
    }

    @Test
    void validatesOnTheTestSetOnlyWhenAskedAndSaysSo() throws InterruptedException {
        Recording recording = new Recording();
        run(CONFIG.withValidation(Validation.TEST).withEpochs(1), recording, new TrainingControl());
        assertThat(recording.starts.get(0).validatesOnTest()).isTrue();
        assertThat(recording.starts.get(0).trainSamples()).isEqualTo(403);
        assertThat(validation(recording.epochs.get(0)).split()).isEqualTo(Split.TEST);
        assertThat(validation(recording.epochs.get(0)).samples()).isEqualTo(200);
    }

    @Test
    void withoutValidationThereAreNoValidationFigures() throws InterruptedException {
        Recording recording = new Recording();
        run(CONFIG.withValidation(Validation.NONE).withEpochs(1), recording, new TrainingControl());
        assertThat(recording.epochs.get(0).validation()).isNull();
    }

    @Test
    void stopsBeforeTheNextStepAndKeepsWhatWasLearned() throws InterruptedException {
        TrainingControl control = new TrainingControl();
        Recording recording = new Recording(step -> {
            if (step.step() == 20) {
                control.ask(TrainingControl.Mode.STOP);
            }
        });
        Experiment experiment = new Experiment("learnable", NETWORK, CONFIG);
        try (Network network = Network.create(NETWORK, CONFIG.seed());
                Trainer trainer = new Trainer(experiment, DATA, network, control, recording)) {
            float[] before = network.tensors().get(0).values();
            assertThat(trainer.fit()).isEqualTo(new RunEnd(StopReason.STOPPED, 1, 20, 0, List.of()));
            assertThat(network.tensors().get(0).values()).isNotEqualTo(before);
        }
        assertThat(recording.epochs).hasSize(1);
    }

    @Test
    void aRunThatIsPausedAfterEachStepEndsWithTheSameWeights() throws InterruptedException {
        TrainingControl control = new TrainingControl(TrainingControl.Mode.ONE_STEP);
        List<TrainingControl.Mode> modes = new ArrayList<>();
        Recording recording = new Recording(step -> {
            modes.add(control.mode());
            control.ask(TrainingControl.Mode.ONE_STEP);
        });
        Recording straight = new Recording();
        run(CONFIG.withEpochs(2), recording, control);
        run(CONFIG.withEpochs(2), straight, new TrainingControl());
        assertThat(modes).hasSize(34).containsOnly(TrainingControl.Mode.PAUSE);
        assertThat(recording.steps).isEqualTo(straight.steps);
    }

    @Test
    void oneEpochPausesWhenTheEpochIsDone() throws InterruptedException {
        TrainingControl control = new TrainingControl(TrainingControl.Mode.ONE_EPOCH);
        List<TrainingControl.Mode> afterEpoch = new ArrayList<>();
        Recording recording = new Recording() {
            @Override
            public void onEpoch(EpochEvent event) {
                super.onEpoch(event);
                afterEpoch.add(control.mode());
                control.ask(TrainingControl.Mode.STOP);
            }
        };
        RunEnd end = run(CONFIG, recording, control);
        assertThat(end.epochs()).isEqualTo(1);
        assertThat(end.step()).isEqualTo(17);
        assertThat(afterEpoch).containsExactly(TrainingControl.Mode.PAUSE);
    }

    @Test
    void theLearningRateMovesAtTheNextStepAndIsRecorded() throws InterruptedException {
        TrainingControl control = new TrainingControl();
        Recording recording = new Recording(step -> {
            if (step.step() == 10) {
                control.learningRate(0.02);
                control.learningRate(0.01);
                control.dropoutRate(1, 0.4);
            }
        });
        RunEnd end = run(CONFIG.withEpochs(1), recording, control);
        assertThat(recording.steps.get(9).learningRate()).isEqualTo(0.05);
        assertThat(recording.steps.get(10).learningRate()).isEqualTo(0.01);
        assertThat(end.changes())
                .containsExactly(
                        new ControlChange(11, ControlChange.Setting.LEARNING_RATE, -1, 0.01),
                        new ControlChange(11, ControlChange.Setting.DROPOUT_RATE, 1, 0.4));
    }

    @Test
    void theScheduleScalesTheLearningRateOfEachStep() throws InterruptedException {
        Recording recording = new Recording();
        LearningRateSchedule warmup = new LearningRateSchedule(LearningRateSchedule.Shape.STEP, 1, 0.1, 1, 0, 2);
        TrainingConfig config = CONFIG.withSchedule(warmup).withEpochs(3).withValidation(Validation.NONE);
        run(config, recording, new TrainingControl());
        int steps = recording.starts.get(0).stepsPerEpoch();
        assertThat(recording.steps.get(0).learningRate()).isZero();
        assertThat(recording.steps.get(steps / 2).learningRate())
                .isCloseTo(0.05 * Math.floorDiv(steps, 2) / steps, within(1e-12));
        assertThat(recording.steps.get(steps).learningRate()).isEqualTo(0.05);
        assertThat(recording.steps.get(2 * steps).learningRate()).isCloseTo(0.005, within(1e-12));
    }

    @Test
    void aPlateauListensToTheValidationLoss() throws InterruptedException {
        assertPlateauFollows(CONFIG, epoch -> validation(epoch).loss());
    }

    @Test
    void aPlateauListensToTheTrainingLossWithoutValidation() throws InterruptedException {
        assertPlateauFollows(
                CONFIG.withValidation(Validation.NONE), epoch -> epoch.train().loss());
    }

    private static void assertPlateauFollows(TrainingConfig config, ToDoubleFunction<EpochEvent> loss)
            throws InterruptedException {
        LearningRateSchedule plateau =
                LearningRateSchedule.of(LearningRateSchedule.Shape.PLATEAU).withPatience(0);
        Recording recording = new Recording();
        run(config.withLearningRate(0.5).withEpochs(12).withSchedule(plateau), recording, new TrainingControl());
        double expected = 0.5;
        double best = Double.POSITIVE_INFINITY;
        for (EpochEvent epoch : recording.epochs) {
            assertThat(epoch.learningRate()).isEqualTo(expected);
            boolean better = loss.applyAsDouble(epoch) < best * (1 - 1e-4);
            best = better ? loss.applyAsDouble(epoch) : best;
            expected = better ? expected : expected / 2;
        }
        assertThat(expected).isLessThan(0.5);
    }

    @Test
    void theGradientClipReachesTheStep() throws InterruptedException {
        Recording clipped = new Recording();
        Recording free = new Recording();
        run(CONFIG.withGradientClip(0.01).withEpochs(1), clipped, new TrainingControl());
        run(CONFIG.withEpochs(1), free, new TrainingControl());
        assertThat(clipped.epochs.get(0).train().loss())
                .isGreaterThan(free.epochs.get(0).train().loss() + 0.1);
    }

    @Test
    void stopsWhenTheLossIsNoNumberAnyMore() throws InterruptedException {
        Recording recording = new Recording();
        TrainingConfig wild =
                TrainingConfig.plain(100, new OptimizerSpec.Sgd(0.99, false, 0), 20, 50, Validation.NONE, 3);
        NetworkSpec linear =
                NETWORK.withHidden(List.of(new HiddenBlock(12, Initializer.HE_NORMAL, false, Activation.IDENTITY, 0)));
        RunEnd end = run(linear, wild, recording, new TrainingControl());
        assertThat(end.reason()).isEqualTo(StopReason.DIVERGED);
        assertThat(recording.steps.get(recording.steps.size() - 1).loss()).isNaN();
        assertThat(end.epochs()).isEqualTo(recording.epochs.size());
    }

    @Test
    void earlyStoppingEndsTheRunAndGoesBackToTheBestEpoch() throws InterruptedException {
        Recording recording = new Recording();
        TrainingConfig config = CONFIG.withLearningRate(0.3)
                .withEpochs(200)
                .withValidation(Validation.lastRows(0.2))
                .withEarlyStopping(new EarlyStopping(4, 0));
        Experiment experiment = new Experiment("learnable", NETWORK, config);
        try (Network network = Network.create(NETWORK, 3);
                Trainer trainer = new Trainer(experiment, DATA, network, new TrainingControl(), recording)) {
            RunEnd end = trainer.fit();
            assertThat(end.reason()).isEqualTo(StopReason.EARLY);
            assertThat(end.epochs()).isEqualTo(end.restoredEpoch() + 4).isLessThan(200);
            double best = recording.epochs.stream()
                    .mapToDouble(epoch -> validation(epoch).loss())
                    .min()
                    .orElseThrow();
            assertThat(validation(recording.epochs.get(end.restoredEpoch() - 1)).loss())
                    .isEqualTo(best);
            int[] lastRows = IntStream.range(322, 403).toArray();
            try (WorkerPool pool = WorkerPool.forAllCores();
                    Evaluator evaluator = new Evaluator(network, pool)) {
                assertThat(evaluator
                                .evaluate(DATA.train(), lastRows, Split.VALIDATION)
                                .loss())
                        .isEqualTo(best);
            }
        }
    }

    @Test
    void refusesANetworkThatDoesNotFitTheData() {
        NetworkSpec other = new NetworkSpec(784, List.of(), 10, Initializer.HE_NORMAL);
        assertThatThrownBy(() -> run(other, CONFIG, new Recording(), new TrainingControl()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("learnable train needs a network with 16 inputs and 4 outputs: 784-10");
    }

    private static RunEnd run(TrainingConfig config, TrainingListener listener, TrainingControl control)
            throws InterruptedException {
        return run(NETWORK, config, listener, control);
    }

    private static RunEnd run(
            NetworkSpec spec, TrainingConfig config, TrainingListener listener, TrainingControl control)
            throws InterruptedException {
        Experiment experiment = new Experiment("learnable", spec, config);
        try (Network network = Network.create(spec, config.seed());
                Trainer trainer = new Trainer(experiment, DATA, network, control, listener, new WorkerPool(2, 2))) {
            return trainer.fit();
        }
    }

    private static Metrics validation(EpochEvent event) {
        return Objects.requireNonNull(event.validation());
    }
}
