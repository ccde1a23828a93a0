package multilayer.bench.cost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import multilayer.bench.Spread;
import multilayer.engine.data.BatchOrder;
import multilayer.engine.data.Dataset;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.TrainingPass;
import multilayer.engine.optim.Optimizer;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.parallel.WorkerPool;

/** The engine's training step at one value of a series, ready to be timed again and again. */
final class StepTimer implements AutoCloseable {

    private static final OptimizerSpec PLAIN = new OptimizerSpec.Sgd(0, false, 0);
    private static final double LEARNING_RATE = 0.01;
    private static final long SEED = 1;

    private final CostSeries series;
    private final int value;
    private final Dataset train;
    private final int[] rows;
    private final Network network;
    private final Optimizer optimizer;
    private final TrainingPass pass;
    private final List<Double> seconds = new ArrayList<>();
    private long step;
    private int next;

    StepTimer(CostSeries series, int value, Dataset train, WorkerPool pool) {
        this.series = series;
        this.value = value;
        this.train = train;
        rows = BatchOrder.ofAll(train.size(), SEED).shuffle(1);
        network = Network.create(series.network(value), SEED);
        optimizer = PLAIN.create(network.parameters(), pool.parts());
        pass = new TrainingPass(network, batchSize(), optimizer, SEED, pool);
    }

    private int batchSize() {
        return Math.min(series.batchSize(value), rows.length);
    }

    /** Makes steps for {@code time}, one at least, and keeps the mean time of a step. */
    void time(Duration time) {
        step();
        long begun = System.nanoTime();
        long nanoseconds = 0;
        int steps = 0;
        while (steps == 0 || nanoseconds < time.toNanos()) {
            step();
            steps++;
            nanoseconds = System.nanoTime() - begun;
        }
        seconds.add(nanoseconds / 1e9 / steps);
    }

    private void step() {
        step++;
        if (next + batchSize() > rows.length) {
            next = 0;
        }
        pass.batch().take(train, rows, next, batchSize());
        optimizer.beginStep(LEARNING_RATE);
        pass.step(step);
        next += batchSize();
    }

    /** Forgets what was timed while the virtual machine compiled. */
    void forget() {
        seconds.clear();
    }

    StepCost cost() {
        return new StepCost(
                series,
                value,
                Spread.of(seconds.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    @Override
    public void close() {
        pass.close();
        optimizer.close();
        network.close();
    }
}
