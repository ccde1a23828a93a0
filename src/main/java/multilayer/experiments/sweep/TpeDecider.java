package multilayer.experiments.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import multilayer.engine.Seeds;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;

/**
 * A tree-structured Parzen estimator: the trials seen so far are split into the best γ of them and the rest; candidates are drawn from the
 * density ℓ of the good ones, each dimension on its own, and the one with the highest ℓ/g is taken, g being the density of the rest. That
 * maximizes the expected improvement over the split. A trial that failed is among the rest. Bergstra, Bardenet, Bengio &amp; Kégl 2011,
 * "Algorithms for Hyper-Parameter Optimization", section 4; γ is theirs, the number of candidates that of their program, Hyperopt, which
 * takes the best candidate of each dimension by itself: that gives up choices of a list after few bad trials.
 */
record TpeDecider(SweepSpec spec) implements Decider {

    /** Trials that are drawn at random before there is something to learn from. */
    static final int RANDOM_TRIALS = 10;

    private static final double GAMMA = 0.15;
    private static final int CANDIDATES = 24;

    /** What came of a trial. */
    private record Observation(Map<Hyperparameter, Value> values, double value) {}

    @Override
    public Optional<Decision> next(History history, boolean mayBegin) {
        return mayBegin
                ? Optional.of(new Decision.Begin(draw(observations(history), history.trials() + 1), Integer.MAX_VALUE))
                : Optional.empty();
    }

    /** The best first; of equals, the earlier. */
    private static List<Observation> observations(History history) {
        List<Observation> observations = new ArrayList<>();
        for (Leg leg : history.legs().subList(0, history.seen())) {
            LegResult result = history.result(leg.index());
            if (result != null && result.state() != SweepTrial.State.CANCELLED) {
                double value = result.hasValue() ? result.value() : Double.NEGATIVE_INFINITY;
                observations.add(new Observation(history.values().apply(leg.trial()), value));
            }
        }
        observations.sort(Comparator.comparingDouble(observation -> -observation.value()));
        return observations;
    }

    private Map<Hyperparameter, Value> draw(List<Observation> observations, int trial) {
        if (observations.size() < RANDOM_TRIALS) {
            return RandomDecider.draw(spec, trial);
        }
        int good = (int) Math.ceil(GAMMA * observations.size());
        List<Density> likely = densities(observations.subList(0, good));
        List<Density> other = densities(observations.subList(good, observations.size()));
        Random random = new Random(Seeds.mix(spec.seed(), Seeds.SEARCH, trial));
        double[] best = candidate(likely, random);
        for (int count = 1; count < CANDIDATES; count++) {
            double[] drawn = candidate(likely, random);
            if (score(drawn, likely, other) > score(best, likely, other)) {
                best = drawn;
            }
        }
        return values(best);
    }

    private List<Density> densities(List<Observation> observations) {
        return spec.space().dimensions().stream()
                .map(dimension -> density(dimension, observations))
                .toList();
    }

    /** A place of each dimension, or an index in its choices. */
    private static double[] candidate(List<Density> likely, Random random) {
        return likely.stream().mapToDouble(density -> density.draw(random)).toArray();
    }

    /** log ℓ/g. */
    private static double score(double[] candidate, List<Density> likely, List<Density> other) {
        double score = 0;
        for (int i = 0; i < candidate.length; i++) {
            score += Math.log(likely.get(i).at(candidate[i]) / other.get(i).at(candidate[i]));
        }
        return score;
    }

    private Map<Hyperparameter, Value> values(double[] candidate) {
        Map<Hyperparameter, Value> values = new EnumMap<>(Hyperparameter.class);
        for (int i = 0; i < candidate.length; i++) {
            Dimension dimension = spec.space().dimensions().get(i);
            List<Value> choices = dimension.domain().choices();
            values.put(
                    dimension.hyperparameter(),
                    choices.isEmpty() ? dimension.domain().at(candidate[i]) : choices.get((int) candidate[i]));
        }
        return values;
    }

    private static Density density(Dimension dimension, List<Observation> observations) {
        Domain domain = dimension.domain();
        double[] places = observations.stream()
                .mapToDouble(observation ->
                        domain.place(Objects.requireNonNull(observation.values().get(dimension.hyperparameter()))))
                .toArray();
        List<Value> choices = domain.choices();
        if (choices.isEmpty()) {
            return new ParzenDensity(places);
        }
        return new ChoiceDensity(
                choices.size(),
                observations.stream()
                        .mapToInt(observation ->
                                choices.indexOf(observation.values().get(dimension.hyperparameter())))
                        .toArray());
    }
}
