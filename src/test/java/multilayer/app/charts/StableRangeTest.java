package multilayer.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilayer.export.charts.Scale;
import org.junit.jupiter.api.Test;

class StableRangeTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final StableRange loss = new StableRange(0.05, INFINITE);

    @Test
    void withoutAPointThereIsARangeToDraw() {
        loss.fit(Extent.NONE, Scale.LINEAR);
        assertThat(loss.lower()).isZero();
        assertThat(loss.upper()).isEqualTo(1);
        loss.fit(Extent.NONE, Scale.LOGARITHMIC);
        assertThat(loss.lower()).isEqualTo(0.1);
    }

    @Test
    void boundsAreRoundAndALossNearZeroStartsAtZero() {
        loss.fit(new Extent(0.31, 2.34), Scale.LINEAR);
        assertThat(loss.lower()).isZero();
        assertThat(loss.upper()).isEqualTo(2.5);
    }

    @Test
    void smallChangesMoveNothing() {
        loss.fit(new Extent(0.3, 2.3), Scale.LINEAR);
        loss.fit(new Extent(0.2, 1.9), Scale.LINEAR);
        assertThat(loss.upper()).isEqualTo(2.5);
    }

    @Test
    void itGrowsAtOnceAndShrinksWhenMostOfItIsEmpty() {
        loss.fit(new Extent(0.3, 2.3), Scale.LINEAR);
        loss.fit(new Extent(0.3, 7), Scale.LINEAR);
        assertThat(loss.upper()).isEqualTo(8);
        loss.fit(new Extent(0.3, 0.9), Scale.LINEAR);
        assertThat(loss.upper()).isEqualTo(1);
    }

    @Test
    void accuracyNeverExceedsOneAndNoiseDoesNotFillTheAxis() {
        StableRange accuracy = new StableRange(0.05, 1);
        accuracy.fit(new Extent(0.998, 0.999), Scale.LINEAR);
        assertThat(accuracy.upper()).isEqualTo(1);
        assertThat(accuracy.upper() - accuracy.lower()).isBetween(0.009, 0.06);
        accuracy.forget();
        accuracy.fit(new Extent(0.83, 0.83), Scale.LINEAR);
        assertThat(accuracy.upper() - accuracy.lower()).isGreaterThanOrEqualTo(0.05 - 1e-9);
    }

    @Test
    void aLogarithmicRangeHasRoundBoundsOfItsOwn() {
        loss.fit(new Extent(0, 2.3), Scale.LINEAR);
        loss.fit(new Extent(0.031, 2.3), Scale.LOGARITHMIC);
        assertThat(loss.lower()).isCloseTo(0.02, within(1e-9));
        assertThat(loss.upper()).isCloseTo(5, within(1e-9));
    }
}
