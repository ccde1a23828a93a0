package multilayer.bench.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import multilayer.engine.data.TrainTest;

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
        try (Runs runs = new Runs(data)) {
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
    private record Begun<C extends Configuration>(C configuration, List<List<Future<Outcome>>> bySeed) {}

    private <C extends Configuration> Begun<C> begin(Runs runs, C configuration) {
        List<List<Future<Outcome>>> bySeed = LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> runs.begin(configuration.trials(seed)))
                .toList();
        return new Begun<>(configuration, bySeed);
    }

    private static Average average(List<List<Future<Outcome>>> bySeed) throws InterruptedException {
        double[] accuracies = new double[bySeed.size()];
        for (int seed = 0; seed < accuracies.length; seed++) {
            for (Future<Outcome> trial : bySeed.get(seed)) {
                accuracies[seed] = Math.max(accuracies[seed], Runs.await(trial).testAccuracy());
            }
        }
        return Average.of(accuracies);
    }
}
