package multilayer.bench.accuracy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.Pending;
import multilayer.experiments.TrialRunner;

/** Trains an experiment as it is and with each of its ingredients taken away, each over the same seeds. */
public final class AblationBenchmark {

    private final TrainTest data;
    private final int seeds;

    /**
     * A benchmark.
     *
     * @param seeds how many seeds, from 1 up to this
     */
    public AblationBenchmark(TrainTest data, int seeds) {
        this.data = data;
        this.seeds = seeds;
    }

    /**
     * What one variant reaches.
     *
     * @param removed the ingredient that was taken away; empty for the experiment as it is
     * @param test accuracy on the test set, over the seeds
     * @param validation accuracy on the validation set; NaN without one
     * @param trainingTime mean time of a run's steps, on one thread
     */
    public record Row(Optional<Ingredient> removed, Average test, Average validation, Duration trainingTime) {}

    /**
     * Trains all variants, telling each row as soon as it is done.
     *
     * @return the rows, the experiment as it is first
     */
    public List<Row> run(Experiment experiment, Consumer<Row> progress) throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        try (TrialRunner runs = new LocalTrials(data)) {
            List<Variant> variants = variants(experiment)
                    .map(removed -> begin(runs, experiment, removed))
                    .toList();
            for (Variant variant : variants) {
                Row row = row(variant);
                rows.add(row);
                progress.accept(row);
            }
        }
        return rows;
    }

    private static Stream<Optional<Ingredient>> variants(Experiment experiment) {
        return Stream.concat(
                Stream.of(Optional.empty()),
                Arrays.stream(Ingredient.values())
                        .filter(ingredient -> ingredient.isIn(experiment))
                        .map(Optional::of));
    }

    private record Variant(Optional<Ingredient> removed, List<Pending<Outcome>> outcomes) {}

    private Variant begin(TrialRunner runs, Experiment experiment, Optional<Ingredient> removed) {
        Experiment variant =
                removed.map(ingredient -> ingredient.removedFrom(experiment)).orElse(experiment);
        List<Pending<Outcome>> bySeed = LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> variant.withTraining(variant.training().withSeed(seed)))
                .map(seeded -> Outcome.begin(runs, seeded))
                .toList();
        return new Variant(removed, bySeed);
    }

    private static Row row(Variant variant) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Pending<Outcome> outcome : variant.outcomes) {
            outcomes.add(outcome.await());
        }
        return new Row(
                variant.removed,
                Average.of(outcomes.stream().mapToDouble(Outcome::testAccuracy).toArray()),
                Average.of(outcomes.stream()
                        .mapToDouble(Outcome::validationAccuracy)
                        .toArray()),
                outcomes.stream()
                        .map(Outcome::trainingTime)
                        .reduce(Duration.ZERO, Duration::plus)
                        .dividedBy(outcomes.size()));
    }
}
