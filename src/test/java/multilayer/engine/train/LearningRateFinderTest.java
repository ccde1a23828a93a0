package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
import multilayer.engine.train.TrainingControl.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRateFinderTest {

    private static final TrainTest DATA = LearnableData.of(2_000, 200);
    private static final Experiment EXPERIMENT = experiment(Initializer.HE_NORMAL, 0.9, 20);

    @Test
    void theRateRisesByOneFactorFromTheLowestToTheHighest() throws InterruptedException {
        List<RangePoint> points = find(EXPERIMENT).points();
        assertThat(points.get(0).learningRate()).isEqualTo(1e-6);
        double factor = Math.pow(1e7, 1.0 / (points.get(0).steps() - 1));
        for (int index = 1; index < points.size(); index++) {
            assertThat(points.get(index).learningRate() / points.get(index - 1).learningRate())
                    .isCloseTo(factor, within(1e-9));
        }
        assertThat(points).extracting(RangePoint::step).startsWith(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.9})
    void theSuggestionTrainsBetterThanAHundredTimesMoreOrLess(double momentum) throws InterruptedException {
        Experiment experiment = experiment(Initializer.HE_NORMAL, momentum, 20);
        double suggestion = find(experiment).suggestion().orElseThrow();

        double loss = lossAfterTraining(experiment, suggestion);
        assertThat(loss).isLessThan(0.8 * lossAfterTraining(experiment, suggestion / 100));
        double tooFast = lossAfterTraining(experiment, Math.min(suggestion * 100, 100));
        assertThat(Double.isNaN(tooFast) || loss < 0.8 * tooFast)
                .as("%s at the suggestion, %s at a hundred times", loss, tooFast)
                .isTrue();
    }

    @Test
    void theSameExperimentGetsTheSameTestAndAnotherSeedAnother() throws InterruptedException {
        RangeTest first = find(EXPERIMENT);
        assertThat(find(EXPERIMENT)).isEqualTo(first);
        assertThat(find(EXPERIMENT.withTraining(EXPERIMENT.training().withSeed(8)))
                        .points())
                .isNotEqualTo(first.points());
    }

    @Test
    void rateScheduleEpochsAndEarlyStoppingOfTheExperimentPlayNoPart() throws InterruptedException {
        TrainingConfig other = EXPERIMENT
                .training()
                .withLearningRate(7)
                .withEpochs(1)
                .withSchedule(LearningRateSchedule.of(LearningRateSchedule.Shape.COSINE))
                .withEarlyStopping(new EarlyStopping(1, 0));
        assertThat(find(EXPERIMENT.withTraining(other))).isEqualTo(find(EXPERIMENT));
    }

    @Test
    void largeBatchesMakeEnoughStepsAllTheSame() throws InterruptedException {
        List<RangePoint> points =
                find(experiment(Initializer.HE_NORMAL, 0.9, 500)).points();
        assertThat(points.get(0).steps()).isEqualTo(100);
        assertThat(points.size()).isGreaterThan(50);
    }

    @Test
    void aNetworkThatLearnsAtNoRateGetsNoSuggestion() throws InterruptedException {
        RangeTest test = find(experiment(Initializer.of(Initializer.Scheme.ZEROS), 0, 20));
        assertThat(test.stopped()).isFalse();
        assertThat(test.suggestion()).isEmpty();
    }

    @Test
    void aStopIsSeenAtTheNextStep() throws InterruptedException {
        TrainingControl control = new TrainingControl();
        List<RangePoint> told = new ArrayList<>();
        RangeTest test = new LearningRateFinder(EXPERIMENT, DATA, control, point -> {
                    told.add(point);
                    if (point.step() == 7) {
                        control.ask(Mode.STOP);
                    }
                })
                .run();
        assertThat(test).isEqualTo(new RangeTest(told, true, OptionalDouble.empty()));
        assertThat(told).hasSize(7);
    }

    private static RangeTest find(Experiment experiment) throws InterruptedException {
        return new LearningRateFinder(experiment, DATA, new TrainingControl(), point -> {}).run();
    }

    /** Training loss of the third epoch; NaN when the run diverges before. */
    private static double lossAfterTraining(Experiment experiment, double learningRate) throws InterruptedException {
        Experiment trained = experiment.withTraining(experiment.training().withLearningRate(learningRate));
        Recording recording = new Recording();
        try (Network network =
                        Network.create(trained.network(), trained.training().seed());
                Trainer trainer = new Trainer(trained, DATA, network, new TrainingControl(), recording)) {
            trainer.fit();
        }
        return recording.epochs.size() < 3
                ? Double.NaN
                : recording.epochs.get(2).train().loss();
    }

    private static Experiment experiment(Initializer initializer, double momentum, int batchSize) {
        HiddenBlock block = new HiddenBlock(12, initializer, false, Activation.RELU, 0);
        NetworkSpec network =
                new NetworkSpec(LearnableData.FEATURES, List.of(block), LearnableData.CLASSES, initializer);
        OptimizerSpec optimizer = new OptimizerSpec.Sgd(momentum, false, 0);
        TrainingConfig training = TrainingConfig.plain(0.05, optimizer, batchSize, 3, Validation.stratified(0.2), 3);
        return new Experiment("learnable", network, training);
    }
}
