package multilayer.experiments.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a lab has measured.
 *
 * @param points one for each setting, in the order of the chart; those without a run have none
 * @param stopped whether somebody stopped it before all was measured
 * @param started when
 * @param took how long
 */
public record LabResult(LabPlan plan, List<LabPoint> points, boolean stopped, Instant started, Duration took) {

    public LabResult {
        points = List.copyOf(points);
    }

    /** The points that have a value. */
    public List<LabPoint> measured() {
        return points.stream().filter(LabPoint::isMeasured).toList();
    }

    /** The curves, in the order of the chart. */
    public List<String> series() {
        return points.stream().map(point -> point.setting().series()).distinct().toList();
    }
}
