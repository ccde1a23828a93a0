package multilayer.experiments.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import multilayer.engine.Seeds;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;

/**
 * A tree-structured Parzen estimator: the trials seen so far are split into the best γ of them and the rest; each dimension on its own,
 * values are drawn from the density ℓ of the good ones, and the one with the highest ℓ/g is taken, g being the density of the rest.
 * That maximizes the expected improvement over the split. A trial that failed is among the rest. Bergstra, Bardenet, Bengio &amp; Kégl
 * 2011, "Algorithms for Hyper-Parameter Optimization", section 4; γ is theirs, the number of candidates that of their program, Hyperopt.
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
        Random random = new Random(Seeds.mix(spec.seed(), Seeds.SEARCH, trial));
        Map<Hyperparameter, Value> values = new EnumMap<>(Hyperparameter.class);
        for (Dimension dimension : spec.space().dimensions()) {
            Density likely = density(dimension, observations.subList(0, good));
            Density other = density(dimension, observations.subList(good, observations.size()));
            values.put(dimension.hyperparameter(), best(dimension.domain(), likely, other, random));
        }
        return values;
    }

    private static Density density(Dimension dimension, List<Observation> observations) {
        Domain domain = dimension.domain();
        double[] places = observations.stream()
                .mapToDouble(observation -> domain.place(observation.values().get(dimension.hyperparameter())))
                .toArray();
        List<Value> choices = domain.choices();
        if (choices.isEmpty()) {
            return new ParzenDensity(places);
        }
        return new ChoiceDensity(
                choices.size(),
                observations.stream()
                        .mapToInt(observation -> choices.indexOf(observation.values().get(dimension.hyperparameter())))
                        .toArray());
    }

    private static Value best(Domain domain, Density likely, Density other, Random random) {
        List<Value> choices = domain.choices();
        double best = likely.draw(random);
        for (int candidate = 1; candidate < CANDIDATES; candidate++) {
            double drawn = likely.draw(random);
            if (likely.at(drawn) / other.at(drawn) > likely.at(best) / other.at(best)) {
                best = drawn;
            }
        }
        return choices.isEmpty() ? domain.at(best) : choices.get((int) best);
    }
}
