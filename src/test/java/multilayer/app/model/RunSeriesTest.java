package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.data.Split;
import org.junit.jupiter.api.Test;

class RunSeriesTest {

    private final RunSeries run =
            new RunSeries(3, RunLabel.of(3, Runs.start(4, false).experiment()), Runs.start(4, false));

    @Test
    void aRunIsCalledByItsNumberShapeAndLearningRate() {
        assertThat(run.label()).isEqualTo("run 3 · 784-256-10 · lr 0.05");
    }

    @Test
    void aStepStandsWhereTheNetworkStoodAndAnEpochAtItsEnd() {
        for (int step = 0; step < 500; step++) {
            run.addStep(step);
        }
        run.addEpoch(Runs.epoch(1, Split.VALIDATION));
        assertThat(run.stepLoss().x(0)).isZero();
        assertThat(run.stepLoss().x(150)).isEqualTo(1.5);
        assertThat(run.stepLoss().y(499)).isEqualTo(499);
        assertThat(run.trainLoss().x(0)).isEqualTo(1);
        assertThat(run.validationAccuracy().y(0)).isEqualTo((double) 0.8f);
        assertThat(run.reachedEpoch()).isEqualTo(5);
    }

    @Test
    void theSplitOfItsFiguresIsNamed() {
        assertThat(run.validationSplit()).isEqualTo(Split.VALIDATION);
        assertThat(new RunSeries(1, "", Runs.start(4, true)).validationSplit()).isEqualTo(Split.TEST);
    }

    @Test
    void itDivergedWhereItsLossStoppedBeingANumberForGood() {
        run.addStep(1);
        run.addStep(2);
        assertThat(run.divergedAt()).isNaN();
        run.addStep(Double.POSITIVE_INFINITY);
        run.addStep(Double.NaN);
        assertThat(run.divergedAt()).isEqualTo(2.0 / Runs.STEPS_PER_EPOCH);
    }
}
