package multilayer.experiments.space;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import multilayer.engine.train.Experiment;

/**
 * What a search varies: all combinations of what its dimensions allow.
 *
 * @param dimensions each of another hyperparameter, at least one; in the order in which tables show them and random values are drawn
 */
public record SearchSpace(List<Dimension> dimensions) {

    public SearchSpace {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("a search space needs at least one dimension: it has none");
        }
        Set<Hyperparameter> seen = new HashSet<>();
        for (Dimension dimension : dimensions) {
            if (!seen.add(dimension.hyperparameter())) {
                throw new IllegalArgumentException(
                        dimension.hyperparameter().id() + " stands in the search space twice");
            }
        }
    }

    public static SearchSpace of(Dimension... dimensions) {
        return new SearchSpace(List.of(dimensions));
    }

    /** Draws one value of each dimension, independently. */
    public Map<Hyperparameter, Value> draw(Random random) {
        Map<Hyperparameter, Value> values = new EnumMap<>(Hyperparameter.class);
        for (Dimension dimension : dimensions) {
            values.put(dimension.hyperparameter(), dimension.domain().at(random.nextDouble()));
        }
        return values;
    }

    /** How many combinations a grid has, {@code points} on each scale; {@link Long#MAX_VALUE} when there are more. */
    public long gridSize(int points) {
        long size = 1;
        for (Dimension dimension : dimensions) {
            int count = dimension.domain().grid(points).size();
            if (size > Long.MAX_VALUE / count) {
                return Long.MAX_VALUE;
            }
            size *= count;
        }
        return size;
    }

    /**
     * One combination of a grid.
     *
     * @param index from 0 to {@code gridSize(points) − 1}; the last dimension moves fastest
     */
    public Map<Hyperparameter, Value> gridPoint(long index, int points) {
        Map<Hyperparameter, Value> values = new EnumMap<>(Hyperparameter.class);
        long rest = index;
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            List<Value> grid = dimensions.get(i).domain().grid(points);
            values.put(dimensions.get(i).hyperparameter(), grid.get((int) (rest % grid.size())));
            rest /= grid.size();
        }
        return values;
    }

    /**
     * An experiment with these values.
     *
     * @throws IllegalArgumentException with a sentence, if they cannot stand beside one another
     */
    public static Experiment experiment(Experiment base, Map<Hyperparameter, Value> values) {
        Experiment experiment = base;
        for (Hyperparameter hyperparameter : Hyperparameter.values()) {
            Value value = values.get(hyperparameter);
            if (value != null) {
                experiment = hyperparameter.set(experiment, value);
            }
        }
        return experiment;
    }
}
