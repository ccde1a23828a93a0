package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.train.TrainingControl.Mode;
import org.junit.jupiter.api.Test;

class RangeSweepTest {

    private static final int STEPS = 150;

    private final TrainingControl control = new TrainingControl();
    private final List<RangePoint> told = new ArrayList<>();
    private final RangeSweep sweep = new RangeSweep(control, told::add);
    private int step;

    private void start() {
        sweep.onStart(new RunStart(Preset.BASELINE.experiment(), 54_000, 0, false, STEPS, 2));
    }

    private void lose(double loss) {
        step++;
        sweep.onStep(new StepEvent(step, 1, step, STEPS, loss, LearningRateFinder.rate(step, STEPS), 256));
    }

    @Test
    void theAverageForgetsATenthEachStepAndIsCorrectedForItsStart() {
        start();
        lose(2);
        lose(1);
        lose(4);
        assertThat(told.get(0).smoothedLoss()).isCloseTo(2, within(1e-12));
        assertThat(told.get(1).smoothedLoss()).isCloseTo((0.9 * 2 + 1) / 1.9, within(1e-12));
        assertThat(told.get(2).smoothedLoss()).isCloseTo((0.81 * 2 + 0.9 * 1 + 4) / 2.71, within(1e-12));
        assertThat(told.get(2))
                .extracting(RangePoint::step, RangePoint::steps, RangePoint::loss)
                .containsExactly(3, STEPS, 4.0);
    }

    @Test
    void theNextStepGetsTheNextRate() {
        start();
        lose(2);
        assertThat(control.take(2)).singleElement().satisfies(change -> assertThat(change.value())
                .isCloseTo(1e-6 * Math.pow(10, 7.0 / (STEPS - 1)), within(1e-18)));
    }

    @Test
    void aLossFourTimesItsLeastEndsTheTest() {
        start();
        for (int count = 0; count < 40; count++) {
            lose(1);
        }
        lose(30);
        assertThat(told.get(40).smoothedLoss()).isBetween(3.8, 4.0);
        assertThat(control.mode()).isEqualTo(Mode.RUN);
        lose(6);
        assertThat(told.get(41).smoothedLoss()).isGreaterThan(4);
        assertThat(control.mode()).isEqualTo(Mode.STOP);
        assertThat(sweep.result().stopped()).isFalse();
    }

    @Test
    void whatTheFirstBatchesLoseIsNoLeastYet() {
        start();
        lose(0.01);
        for (int count = 0; count < 20; count++) {
            lose(2);
        }
        assertThat(control.mode()).isEqualTo(Mode.RUN);
    }

    @Test
    void aLossThatIsNoNumberEndsTheTest() {
        start();
        for (int count = 0; count < 40; count++) {
            lose(count < 20 ? 2 : 1);
        }
        lose(Double.NaN);
        assertThat(control.mode()).isEqualTo(Mode.STOP);
        assertThat(sweep.result().suggestion()).isPresent();
    }

    @Test
    void theLastStepEndsTheTest() {
        start();
        for (int count = 0; count < STEPS; count++) {
            assertThat(control.mode()).isEqualTo(Mode.RUN);
            lose(2);
        }
        assertThat(control.mode()).isEqualTo(Mode.STOP);
        assertThat(told.get(STEPS - 1).learningRate()).isCloseTo(10, within(1e-9));
    }

    @Test
    void whoStopsItGetsNoSuggestion() {
        start();
        for (int count = 0; count < 100; count++) {
            lose(count < 50 ? 2 : 1);
        }
        RangeTest test = sweep.result();
        assertThat(test.stopped()).isTrue();
        assertThat(test.points()).hasSize(100);
        assertThat(test.suggestion()).isEmpty();
    }
}
