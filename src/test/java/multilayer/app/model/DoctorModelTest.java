package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import multilayer.engine.data.Split;
import multilayer.engine.diagnosis.Diagnosis;
import multilayer.engine.diagnosis.LayerSigns;
import multilayer.engine.diagnosis.RunRecord;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Initializer.Scheme;
import multilayer.engine.optim.LearningRateSchedule.Shape;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

/** What each finding proposes, and what the proposal does to the experiment. */
class DoctorModelTest {

    private static final Experiment BASELINE = Preset.BASELINE.experiment();
    private static final LayerSigns SOUND = new LayerSigns(5e-4, 0, 1);

    private final DoctorModel doctor = new DoctorModel();

    private static EpochEvent epoch(int epoch, double train, double validation, double accuracy) {
        return new EpochEvent(
                epoch,
                epoch,
                new Metrics(Split.TRAIN, train, accuracy, 5_400),
                new Metrics(Split.TEST, validation, accuracy, 600),
                0.05,
                Duration.ZERO,
                1);
    }

    private static List<EpochEvent> epochs(double accuracy, double... trainLosses) {
        return IntStream.range(0, trainLosses.length)
                .mapToObj(index -> epoch(index + 1, trainLosses[index], trainLosses[index], accuracy))
                .toList();
    }

    private static Experiment hidden(HiddenBlock... blocks) {
        return BASELINE.withNetwork(BASELINE.network().withHidden(List.of(blocks)));
    }

    /** Shows a run and gives the treatments of its only finding, each to a model of its own. */
    private List<Experiment> treated(
            Diagnosis expected, Experiment experiment, int stepsPerEpoch, List<EpochEvent> epochs, LayerSigns signs) {
        ExperimentModel shown = new ExperimentModel(experiment);
        int layers = experiment.network().hidden().size() + 1;
        RunRecord run =
                new RunRecord(experiment, stepsPerEpoch, epochs, epochs.isEmpty(), Collections.nCopies(layers, signs));
        doctor.show(run, shown.draftProperty().get());
        assertThat(doctor.complaintsProperty().get())
                .extracting(Complaint::diagnosis)
                .containsExactly(expected);
        return doctor.complaintsProperty().get().get(0).treatments().stream()
                .map(treatment -> treated(experiment, treatment))
                .toList();
    }

    private static Experiment treated(Experiment experiment, Treatment treatment) {
        ExperimentModel model = new ExperimentModel(experiment);
        treatment.apply(model);
        assertThat(treatment.readiness(model.draftProperty().get(), false)).isEqualTo(Treatment.Readiness.DONE);
        assertThat(model.undoNameProperty().get()).isEqualTo(treatment.label());
        Experiment after = model.experimentProperty().get();
        model.undo();
        assertThat(model.experimentProperty().get()).isEqualTo(experiment);
        return after;
    }

    private static Experiment at(double learningRate) {
        return BASELINE.withTraining(BASELINE.training().withLearningRate(learningRate));
    }

    @Test
    void aLearningRateThatIsTooHighIsDividedByTen() {
        assertThat(treated(Diagnosis.DIVERGED, BASELINE, 22, List.of(), SOUND)).containsExactly(at(0.005));
        assertThat(treated(Diagnosis.LEARNING_RATE_HIGH, BASELINE, 22, epochs(0.3, 1, 2), SOUND))
                .containsExactly(at(0.005));
    }

    @Test
    void aLearningRateThatIsTooLowIsRaisedTenfoldOrToTheUsualOne() {
        LayerSigns still = new LayerSigns(1e-6, 0, 1);
        assertThat(treated(Diagnosis.LEARNING_RATE_LOW, at(0.004), 22, epochs(0.3, 2, 1.9), still))
                .containsExactly(at(0.04));
        assertThat(treated(Diagnosis.LEARNING_RATE_LOW, at(1e-5), 22, epochs(0.3, 2, 1.9), still))
                .containsExactly(at(0.05));
    }

    @Test
    void aBottleneckIsWidenedOrRemoved() {
        Experiment narrow = hidden(HiddenBlock.relu(128), HiddenBlock.relu(1));
        assertThat(treated(Diagnosis.BOTTLENECK, narrow, 22, epochs(0.2, 2.3, 2.2), SOUND))
                .containsExactly(hidden(HiddenBlock.relu(128), HiddenBlock.relu(64)), hidden(HiddenBlock.relu(128)));
    }

    @Test
    void aLostSignalStartsAsTheAdviceOnTheLayersSays() {
        HiddenBlock chapter = new HiddenBlock(64, Initializer.normal(0.01), false, Activation.RELU, 0);
        HiddenBlock he = HiddenBlock.relu(64);
        LayerSigns flat = new LayerSigns(1e-6, 0, 1e-5);
        assertThat(treated(Diagnosis.SIGNAL_LOST, hidden(chapter, chapter, chapter), 22, epochs(0.1, 2.3), flat))
                .containsExactly(hidden(chapter.withInitializer(he.initializer()), he, he));
    }

    @Test
    void aLostSignalWithoutSuchAdviceGetsBatchNorm() {
        HiddenBlock sigmoid = new HiddenBlock(64, Initializer.of(Scheme.GLOROT_UNIFORM), false, Activation.SIGMOID, 0);
        LayerSigns flat = new LayerSigns(1e-6, Double.NaN, 1e-5);
        assertThat(treated(Diagnosis.SIGNAL_LOST, hidden(sigmoid), 22, epochs(0.1, 2.3), flat))
                .containsExactly(hidden(sigmoid.withBatchNorm(true)));
    }

    @Test
    void deadUnitsNeedSmallerStepsOrALeak() {
        HiddenBlock block = BASELINE.network().hidden().get(0);
        assertThat(treated(Diagnosis.DEAD_UNITS, BASELINE, 22, epochs(0.7, 1), new LayerSigns(1e-3, 0.9, 1)))
                .containsExactly(at(0.005), hidden(block.withActivation(Activation.LEAKY_RELU)));
    }

    @Test
    void aLargeBatchBecomesTheUsualOne() {
        Experiment large = BASELINE.withTraining(BASELINE.training().withBatchSize(4_096));
        assertThat(treated(Diagnosis.BATCH_LARGE, large, 2, epochs(0.6, 1.2, 1.1, 1.0), SOUND))
                .containsExactly(BASELINE);
    }

    @Test
    void underfittingIsReleasedAndTrainedLonger() {
        List<EpochEvent> slow = epochs(0.7, 1.4, 1.3, 1.2, 1.1, 1);
        HiddenBlock dropping = HiddenBlock.relu(16).withDropoutRate(0.8);
        Experiment longer = BASELINE.withTraining(BASELINE.training().withEpochs(20));
        assertThat(treated(Diagnosis.UNDERFITTING, hidden(dropping), 22, slow, SOUND))
                .containsExactly(
                        hidden(HiddenBlock.relu(16)),
                        longer.withNetwork(hidden(dropping).network()));
        assertThat(treated(Diagnosis.UNDERFITTING, hidden(HiddenBlock.relu(16)), 22, slow, SOUND))
                .contains(hidden(HiddenBlock.relu(64)));
        Experiment decaying =
                BASELINE.withTraining(BASELINE.training().withOptimizer(new OptimizerSpec.Sgd(0.9, false, 0.1)));
        assertThat(treated(Diagnosis.UNDERFITTING, decaying, 22, slow, SOUND)).contains(BASELINE);
    }

    @Test
    void aPlateauLowersTheLearningRateUnlessAScheduleDoes() {
        List<EpochEvent> flat = epochs(0.85, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5);
        Experiment scheduled =
                treated(Diagnosis.PLATEAU, BASELINE, 22, flat, SOUND).get(0);
        assertThat(scheduled.training().schedule().shape()).isEqualTo(Shape.PLATEAU);
        assertThat(treated(Diagnosis.PLATEAU, scheduled, 22, flat, SOUND)).isEmpty();
    }

    @Test
    void overfittingStopsEarlyOrDropsUnitsAndNamesItsSplit() {
        List<EpochEvent> opening = DoubleStream.of(1, 2, 3, 4, 5, 6)
                .mapToObj(e -> epoch((int) e, 0.5 / e, 0.5 + 0.02 * e, 0.9))
                .toList();
        List<Experiment> treated = treated(Diagnosis.OVERFITTING, BASELINE, 22, opening, SOUND);
        assertThat(treated.get(0).training().earlyStopping()).isNotNull();
        assertThat(treated.get(1))
                .isEqualTo(hidden(BASELINE.network().hidden().get(0).withDropoutRate(0.2)));
        assertThat(doctor.complaintsProperty().get().get(0).sentence()).startsWith("Overfitting: test loss is 0.600");
    }

    @Test
    void anotherRunIsWaitedFor() {
        treated(Diagnosis.DIVERGED, BASELINE, 22, List.of(), SOUND);
        assertThat(doctor.examinedProperty().get()).isTrue();
        doctor.clear();
        assertThat(doctor.complaintsProperty().get()).isEmpty();
        assertThat(doctor.examinedProperty().get()).isFalse();
    }
}
