package multilayer.bench.cost;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.Named;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;

/** The catalog of what a training step's cost is told against; the rest is as in the chapter, 784-256-10 and batches of 256. */
public enum CostSeries implements Named {
    /** Units of the one hidden layer. */
    WIDTH("width", doubling(64, 4_096)) {
        @Override
        NetworkSpec network(int width) {
            return perceptron(1, width);
        }
    },
    /** Hidden layers. */
    DEPTH("depth", IntStream.rangeClosed(1, 8).boxed().toList()) {
        @Override
        NetworkSpec network(int depth) {
            return perceptron(depth, UNITS);
        }
    },
    /** Samples in a step. */
    BATCH("batch", doubling(16, 4_096)) {
        @Override
        NetworkSpec network(int batch) {
            return perceptron(1, UNITS);
        }

        @Override
        int batchSize(int batch) {
            return batch;
        }
    };

    private static final int UNITS = 256;
    private static final int BATCH_SIZE = 256;

    private final String id;
    private final List<Integer> points;

    CostSeries(String id, List<Integer> points) {
        this.id = id;
        this.points = List.copyOf(points);
    }

    private static List<Integer> doubling(int first, int last) {
        return IntStream.iterate(first, value -> value <= last, value -> 2 * value)
                .boxed()
                .toList();
    }

    @Override
    public String id() {
        return id;
    }

    /** What is measured, ascending. */
    public List<Integer> points() {
        return points;
    }

    abstract NetworkSpec network(int value);

    int batchSize(int value) {
        return BATCH_SIZE;
    }

    static NetworkSpec perceptron(int depth, int units) {
        return new NetworkSpec(784, Collections.nCopies(depth, HiddenBlock.relu(units)), 10, Initializer.HE_NORMAL);
    }
}
