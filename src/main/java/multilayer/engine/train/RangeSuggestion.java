package multilayer.engine.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The learning rate that a range test speaks for: a tenth of the rate where the smoothed loss is least, because there it
 * is about to rise. Where the loss falls steepest above that tenth, as it does when small rates barely move it, the geometric
 * mean of the two.
 */
final class RangeSuggestion {

    /** Losses that the moving average remembers, about; before, it tells little more than a single batch. */
    static final int SETTLED = 10;

    private static final double BELOW_LEAST = 10;

    /** Something has been learned when the least loss is below this share of that of blind guessing. */
    private static final double LEARNED = 0.9;

    private RangeSuggestion() {}

    /**
     * The suggestion; empty when nothing was learned at any rate.
     *
     * @param classes from how many a guess chooses: it loses their logarithm
     */
    static OptionalDouble of(List<RangePoint> points, int classes) {
        if (points.size() <= SETTLED) {
            return OptionalDouble.empty();
        }
        int least = least(points);
        if (!(points.get(least).smoothedLoss() < LEARNED * Math.log(classes))) {
            return OptionalDouble.empty();
        }
        double belowLeast = points.get(least).learningRate() / BELOW_LEAST;
        double steepest =
                Math.max(belowLeast, points.get(steepest(points, least)).learningRate());
        return OptionalDouble.of(twoDigits(Math.sqrt(belowLeast * steepest)));
    }

    private static int least(List<RangePoint> points) {
        int least = SETTLED - 1;
        for (int index = SETTLED; index < points.size(); index++) {
            if (points.get(index).smoothedLoss() < points.get(least).smoothedLoss()) {
                least = index;
            }
        }
        return least;
    }

    /** Where the smoothed loss falls most over two steps, before it is least. Rates grow by a factor, so this is its slope on a logarithmic axis. */
    private static int steepest(List<RangePoint> points, int least) {
        int steepest = SETTLED;
        for (int index = SETTLED; index < least; index++) {
            if (slope(points, index) < slope(points, steepest)) {
                steepest = index;
            }
        }
        return steepest;
    }

    private static double slope(List<RangePoint> points, int index) {
        return points.get(index + 1).smoothedLoss() - points.get(index - 1).smoothedLoss();
    }

    private static double twoDigits(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }
}
