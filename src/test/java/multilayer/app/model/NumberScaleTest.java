package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumberScaleTest {

    private static final NumberScale POWERS = NumberScale.powersOfTwo(1, 4096);
    private static final NumberScale RATE = NumberScale.logarithmic(1e-5, 10);
    private static final NumberScale DECAY = NumberScale.logarithmicFromZero(1e-6, 0.1);
    private static final NumberScale DROPOUT = NumberScale.linear(0, 0.9, 0.05);

    @Test
    void powersOfTwoSnap() {
        assertThat(POWERS.lowestPosition()).isZero();
        assertThat(POWERS.highestPosition()).isEqualTo(12);
        assertThat(POWERS.value(7.6)).isEqualTo(256);
        assertThat(POWERS.position(300)).isCloseTo(8.229, within(0.001));
        assertThat(POWERS.position(16_384)).isEqualTo(12);
    }

    @Test
    void arrowsGoToTheNextOfferedValue() {
        assertThat(POWERS.next(256, 1)).isEqualTo(512);
        assertThat(POWERS.next(300, 1)).isEqualTo(512);
        assertThat(POWERS.next(300, -1)).isEqualTo(256);
        assertThat(POWERS.next(4096, 1)).isEqualTo(8192);
        assertThat(DROPOUT.next(0.2, 1)).isEqualTo(0.25);
        assertThat(DROPOUT.next(0.22, -1)).isEqualTo(0.2);
        assertThat(RATE.next(0.1, 1)).isEqualTo(0.11);
        assertThat(RATE.next(0.11, -1)).isEqualTo(0.1);
        assertThat(TrainingSettings.SEED.next(1_234_567, 1)).isEqualTo(1_234_568);
    }

    @Test
    void arrowsStopAtTheBounds() {
        assertThat(TrainingSettings.EPOCHS.next(1, -1)).isEqualTo(1);
        assertThat(TrainingSettings.SEED.next(0, -1)).isZero();
        assertThat(new BlockSettings(0).units().next(16_384, 1)).isEqualTo(16_384);
    }

    @Test
    void logarithmicValuesHaveTwoDigits() {
        assertThat(RATE.value(Math.log10(0.05))).isEqualTo(0.05);
        assertThat(RATE.value(-5)).isEqualTo(1e-5);
        assertThat(RATE.value(1)).isEqualTo(10);
        assertThat(RATE.value(-2.951)).isEqualTo(0.0011);
    }

    @Test
    void theLowestPositionOfAScaleFromZeroIsZero() {
        assertThat(DECAY.value(DECAY.lowestPosition())).isZero();
        assertThat(DECAY.position(0)).isEqualTo(DECAY.lowestPosition());
        assertThat(DECAY.next(0, 1)).isEqualTo(1e-6);
        assertThat(DECAY.next(1e-6, -1)).isZero();
        assertThat(DECAY.next(1e-4, 1)).isEqualTo(1.3e-4);
    }

    @Test
    void ninesComeCloserToOne() {
        NumberScale nines = NumberScale.nines(0.9999);
        double value = 0;
        for (double next : new double[] {0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999}) {
            assertThat(nines.next(value, 1)).isEqualTo(next);
            assertThat(nines.next(next, -1)).isEqualTo(value);
            assertThat(nines.value(nines.position(next))).isEqualTo(next);
            value = next;
        }
        assertThat(nines.position(0.99)).isCloseTo(2, within(1e-9));
        assertThat(nines.position(0.999999)).isEqualTo(nines.highestPosition());
        assertThat(nines.value(nines.highestPosition())).isEqualTo(0.9999);
        assertThat(nines.value(0)).isZero();
    }
}
