package multilayer.engine.train;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a learning-rate range test has seen.
 *
 * @param points its steps, in order
 * @param stopped whether somebody stopped it before it had seen enough
 * @param suggestion the learning rate to train with, to two digits; empty when it was stopped, or when the loss fell at no rate
 */
public record RangeTest(List<RangePoint> points, boolean stopped, OptionalDouble suggestion) {
    public RangeTest {
        points = List.copyOf(points);
    }
}
