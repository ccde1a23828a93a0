package multilayer.experiments.lab;

import java.util.Comparator;
import java.util.List;
import multilayer.bench.accuracy.Average;

/**
 * A setting and what has been measured there.
 *
 * @param setting where it stands
 * @param runs one for each seed that is over, by seed; those that came to nothing among them
 */
public record LabPoint(LabSetting setting, List<LabOutcome> runs) {

    public LabPoint {
        runs = runs.stream().sorted(Comparator.comparingLong(LabOutcome::seed)).toList();
    }

    /** The measured values, by seed. */
    public double[] values() {
        return runs.stream()
                .filter(LabOutcome::isMeasured)
                .mapToDouble(LabOutcome::value)
                .toArray();
    }

    /** Whether there is any value. */
    public boolean isMeasured() {
        return runs.stream().anyMatch(LabOutcome::isMeasured);
    }

    /** The runs that came to nothing. */
    public List<LabOutcome> failed() {
        return runs.stream().filter(run -> !run.isMeasured()).toList();
    }

    /** Over the seeds that have a value: all NaN when none has. */
    public Average average() {
        return isMeasured() ? Average.of(values()) : new Average(Double.NaN, Double.NaN, 0);
    }

    public double mean() {
        return average().mean();
    }

    /** The standard deviation of the seeds; NaN with fewer than two. */
    public double sd() {
        return average().standardDeviation();
    }
}
