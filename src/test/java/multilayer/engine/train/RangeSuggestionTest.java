package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RangeSuggestionTest {

    /** Steps an even number of times in a decade, so that round rates are among them. */
    private static final int STEPS = 141;

    @Test
    void aTenthOfTheRateWhereTheLossIsLeast() {
        List<RangePoint> points = points(decade -> 1 + 0.1 * Math.abs(decade - Math.log10(0.3)));
        assertThat(suggestion(points)).hasValue(0.032);
    }

    @Test
    void whatFallsLateAndSteeplyRaisesItHalfWayToTheSteepestDescent() {
        // Flat up to 0.1, straight down to a least at 1, up again: steepest anywhere in between, first seen just above
        // 0.1.
        List<RangePoint> points = points(decade -> decade < -1 ? 2.3 : 1 + 1.3 * Math.abs(decade));
        assertThat(suggestion(points)).hasValue(0.11);

        List<RangePoint> steeper = points(decade -> decade < -0.3 ? 2.3 : 1 + 4.33 * Math.abs(decade));
        assertThat(suggestion(steeper)).hasValue(0.24);
    }

    @Test
    void whoNeverDoesMuchBetterThanBlindGuessingHasLearnedNothing() {
        assertThat(suggestion(points(decade -> 2.3 + 0.05 * Math.sin(20 * decade))))
                .isEmpty();
        assertThat(suggestion(points(decade -> 2.3 + 0.1 * Math.abs(decade)))).isEmpty();
    }

    @Test
    void aLowStartIsNotTheLeastBecauseOneBatchTellsLittle() {
        List<RangePoint> points = new ArrayList<>(points(decade -> 1 + 0.1 * Math.abs(decade - Math.log10(0.3))));
        RangePoint first = points.get(0);
        points.set(0, new RangePoint(1, STEPS, first.learningRate(), 0.01, 0.01));
        assertThat(suggestion(points)).hasValue(0.032);
    }

    @Test
    void aFewStepsSuggestNothing() {
        assertThat(suggestion(points(decade -> -decade).subList(0, RangeSuggestion.SETTLED)))
                .isEmpty();
        assertThat(suggestion(List.of())).isEmpty();
    }

    private static OptionalDouble suggestion(List<RangePoint> points) {
        return RangeSuggestion.of(points, 10);
    }

    /** A test whose smoothed loss is the given function of the power of ten. */
    private static List<RangePoint> points(DoubleUnaryOperator loss) {
        List<RangePoint> points = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            double rate = LearningRateFinder.rate(step, STEPS);
            double value = loss.applyAsDouble(Math.log10(rate));
            points.add(new RangePoint(step, STEPS, rate, value, value));
        }
        return points;
    }
}
