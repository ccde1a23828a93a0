package multilayer.bench.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.Pending;
import multilayer.experiments.TrialRunner;

/** Trains configurations over several seeds and averages their test accuracies, to compare them with published ones. */
public final class AccuracyBenchmark {

    private final TrainTest data;
    private final int seeds;

    /**
     * A benchmark.
     *
     * @param seeds how many seeds, from 1 up to this
     */
    public AccuracyBenchmark(TrainTest data, int seeds) {
        this.data = data;
        this.seeds = seeds;
    }

    /**
     * One configuration's result.
     *
     * @param accuracy on the test set, over the seeds
     */
    public record Row<C extends Configuration>(C configuration, Average accuracy) {

        /** How far the published figure is from our mean, in standard deviations of a seed; NaN for a single seed. */
        public double deviationsApart() {
            return (configuration.published() - accuracy.mean()) / accuracy.standardDeviation();
        }
    }

    /**
     * Trains all, telling each row as soon as it is done.
     *
     * @return the rows, in the order of the configurations
     */
    public <C extends Configuration> List<Row<C>> run(List<C> configurations, Consumer<Row<C>> progress)
            throws InterruptedException {
        List<Row<C>> rows = new ArrayList<>();
        try (TrialRunner runs = new LocalTrials(data)) {
            // Ahead of the first result, so that no core idles at the end of a row.
            List<Begun<C>> begun = configurations.stream()
                    .map(configuration -> begin(runs, configuration))
                    .toList();
            for (Begun<C> each : begun) {
                Row<C> row = new Row<>(each.configuration, average(each.bySeed));
                rows.add(row);
                progress.accept(row);
            }
        }
        return rows;
    }

    /** A configuration whose runs are going or will be, each seed's trials in a list. */
    private record Begun<C extends Configuration>(C configuration, List<List<Pending<Outcome>>> bySeed) {}

    private <C extends Configuration> Begun<C> begin(TrialRunner runs, C configuration) {
        List<List<Pending<Outcome>>> bySeed = LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> configuration.trials(seed).stream()
                        .map(trial -> Outcome.begin(runs, trial))
                        .toList())
                .toList();
        return new Begun<>(configuration, bySeed);
    }

    private static Average average(List<List<Pending<Outcome>>> bySeed) throws InterruptedException {
        double[] accuracies = new double[bySeed.size()];
        for (int seed = 0; seed < accuracies.length; seed++) {
            accuracies[seed] = Double.NaN;
            for (Pending<Outcome> trial : bySeed.get(seed)) {
                double accuracy = trial.await().testAccuracy();
                boolean first = Double.isNaN(accuracies[seed]);
                accuracies[seed] = first || accuracy > accuracies[seed] ? accuracy : accuracies[seed];
            }
        }
        return Average.of(accuracies);
    }
}
