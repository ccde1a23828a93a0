package multilayer.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Initializer.Scheme;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs that are made to have a fault, on the first tenth of Fashion-MNIST, and one that has none, on all of it. */
@SuppressWarnings("NullAway.Init") // read in readTheImages()
class DiagnosisTest {

    private static final Experiment BASELINE = Preset.BASELINE.experiment();
    private static final HiddenBlock CHAPTER =
            Preset.D2L.experiment().network().hidden().get(0);

    private static TrainTest all;
    private static TrainTest tenth;

    @BeforeAll
    static void readTheImages() throws IOException {
        all = Datasets.FASHION_MNIST.load();
        tenth = all.first(6_000, 1_000);
    }

    private static RunRecord last(Experiment experiment, int epochs) throws InterruptedException {
        List<RunRecord> records =
                Patient.train(experiment.withTraining(experiment.training().withEpochs(epochs)), tenth);
        return records.get(records.size() - 1);
    }

    private static Experiment at(double learningRate, Experiment experiment) {
        return experiment.withTraining(experiment.training().withLearningRate(learningRate));
    }

    private static Finding only(RunRecord run, Diagnosis diagnosis) {
        assertThat(Diagnosis.of(run)).extracting(Finding::diagnosis).containsExactly(diagnosis);
        return Diagnosis.of(run).get(0);
    }

    @Test
    void aSoundRunHasNoFindingAfterAnyOfItsEpochs() throws InterruptedException {
        List<RunRecord> records = Patient.train(BASELINE, all);
        assertThat(records).hasSize(11);
        for (RunRecord record : records) {
            assertThat(Diagnosis.of(record)).isEmpty();
        }
    }

    @Test
    void beforeTheFirstEpochNothingIsSaid() {
        assertThat(Diagnosis.of(new RunRecord(BASELINE, 211, List.of(), false, List.of())))
                .isEmpty();
    }

    @Test
    void aLossThatIsNoNumberDiverged() throws InterruptedException {
        assertThat(only(last(at(100, BASELINE), 3), Diagnosis.DIVERGED).evidence())
                .containsExactly(100.0);
        assertThat(Diagnosis.of(new RunRecord(BASELINE, 211, List.of(), true, List.of())))
                .containsExactly(new Finding(Diagnosis.DIVERGED, List.of(0.05)));
    }

    @Test
    void aLossFarAboveGuessingIsALearningRateThatIsTooHigh() throws InterruptedException {
        RunRecord run = last(at(10, BASELINE), 2);
        assertThat(only(run, Diagnosis.LEARNING_RATE_HIGH).evidence())
                .containsExactly(run.latest().train().loss(), Math.log(10), 10.0);
    }

    @Test
    void aLossThatRisesIsALearningRateThatIsTooHigh() throws InterruptedException {
        RunRecord run = last(BASELINE, 3);
        RunRecord backwards =
                new RunRecord(BASELINE, run.stepsPerEpoch(), reversed(run.epochs()), run.diverged(), run.layers());
        assertThat(only(backwards, Diagnosis.LEARNING_RATE_HIGH).evidence())
                .containsExactly(
                        run.epochs().get(0).train().loss(), run.latest().train().loss(), 0.05);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    @Test
    void weightsThatHardlyMoveAreALearningRateThatIsTooLow() throws InterruptedException {
        List<Double> evidence =
                only(last(at(1e-5, BASELINE), 3), Diagnosis.LEARNING_RATE_LOW).evidence();
        assertThat(evidence.get(0)).isEqualTo(1);
        assertThat(evidence.get(1)).isBetween(1e-4, 1e-2);
        assertThat(evidence.get(3)).isEqualTo(1e-5);
    }

    @Test
    void aLayerOfOneUnitIsABottleneck() throws InterruptedException {
        List<Double> evidence = only(
                        last(Patient.hidden(at(0.1, BASELINE), CHAPTER, CHAPTER.withUnits(1)), 3), Diagnosis.BOTTLENECK)
                .evidence();
        assertThat(evidence.subList(0, 2)).containsExactly(2.0, 1.0);
        assertThat(evidence.get(2)).isBetween(0.5 * Math.log(10), 1.1 * Math.log(10));
    }

    @Test
    void smallWeightsLoseTheSignalOnItsWayThroughADeepNetwork() throws InterruptedException {
        Experiment deep = Patient.hidden(
                at(0.1, BASELINE), Collections.nCopies(5, CHAPTER.withUnits(64)).toArray(HiddenBlock[]::new));
        List<Double> evidence = only(last(deep, 2), Diagnosis.SIGNAL_LOST).evidence();
        assertThat(evidence.get(1)).isLessThan(1);
        assertThat(evidence.get(2)).isCloseTo(Math.log(10), within(0.01));
    }

    @Test
    void aLayerThatStartsFromZerosLosesTheSignal() throws InterruptedException {
        HiddenBlock zeros = HiddenBlock.relu(64).withInitializer(Initializer.of(Scheme.ZEROS));
        assertThat(only(last(Patient.hidden(BASELINE, zeros), 2), Diagnosis.SIGNAL_LOST)
                        .evidence()
                        .subList(0, 2))
                .containsExactly(1.0, 0.0);
    }

    @Test
    void unitsThatAnswerNothingAreDead() throws InterruptedException {
        List<Double> evidence = only(
                        last(Patient.hidden(at(0.5, BASELINE), HiddenBlock.relu(256)), 2), Diagnosis.DEAD_UNITS)
                .evidence();
        assertThat(evidence.get(0)).isEqualTo(1);
        assertThat(evidence.get(1)).isBetween(50.0, 100.0);
        assertThat(evidence.get(2)).isEqualTo(256);
    }

    @Test
    void aBatchOfNearlyAllImagesMakesTooFewSteps() throws InterruptedException {
        Experiment large = BASELINE.withTraining(BASELINE.training().withBatchSize(5_400));
        RunRecord run = last(large, 4);
        assertThat(only(run, Diagnosis.BATCH_LARGE).evidence())
                .containsExactly(5_400.0, 1.0, run.latest().train().loss());
    }

    @Test
    void aNetworkThatIsHeldBackUnderfits() throws InterruptedException {
        HiddenBlock held = new HiddenBlock(16, Initializer.HE_NORMAL, true, Activation.RELU, 0.8);
        RunRecord run = last(Patient.hidden(BASELINE, held), 6);
        assertThat(only(run, Diagnosis.UNDERFITTING).evidence())
                .containsExactly(6.0, run.latest().train().accuracy());
    }

    @Test
    void aLossThatNoLongerFallsIsAPlateau() throws InterruptedException {
        List<Double> evidence =
                only(last(Patient.hidden(BASELINE), 30), Diagnosis.PLATEAU).evidence();
        assertThat(evidence.get(2) / evidence.get(1)).isBetween(0.98, 1.1);
    }

    @Test
    void aGapThatOpensIsOverfittingUnlessTheRunStopsEarly() throws InterruptedException {
        RunRecord run = last(BASELINE, 25);
        List<Double> evidence = only(run, Diagnosis.OVERFITTING).evidence();
        assertThat(evidence.get(1)).isGreaterThan(2 * evidence.get(0)).isGreaterThan(1.05 * evidence.get(2));

        Experiment stopping =
                run.experiment().withTraining(run.experiment().training().withEarlyStopping(new EarlyStopping(30, 0)));
        assertThat(Diagnosis.of(new RunRecord(stopping, run.stepsPerEpoch(), run.epochs(), false, run.layers())))
                .isEmpty();
    }

    @Test
    void withoutValidationNothingIsSaidOfOverfitting() throws InterruptedException {
        Experiment blind = BASELINE.withTraining(BASELINE.training().withValidation(Validation.NONE));
        assertThat(Diagnosis.of(last(blind, 12))).isEmpty();
    }
}
