package multilayer.bench.cost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import multilayer.engine.data.Dataset;
import multilayer.engine.parallel.WorkerPool;

/**
 * How the cost of the engine's training step grows with width, depth and batch, on all cores. Each round times every point once, so
 * that a change of the machine's mood falls on all of them.
 */
public final class CostBenchmark {

    private static final int WARM_UP_ROUNDS = 3;

    private final List<CostSeries> series;
    private final int rounds;
    private final Duration time;

    /**
     * A benchmark of some series.
     *
     * @param rounds how often each point is timed
     * @param time for which steps are made each time
     */
    public CostBenchmark(List<CostSeries> series, int rounds, Duration time) {
        this.series = List.copyOf(series);
        this.rounds = rounds;
        this.time = time;
    }

    /**
     * Measures.
     *
     * @param train what the steps train on; a batch is at most all of it
     * @param progress told the number of each round before it begins, from 1; 0 while warming up
     */
    public List<StepCost> run(Dataset train, IntConsumer progress) {
        List<StepTimer> timers = new ArrayList<>();
        try (WorkerPool pool = WorkerPool.forAllCores()) {
            for (CostSeries each : series) {
                each.points().forEach(value -> timers.add(new StepTimer(each, value, train, pool)));
            }
            for (int round = 1 - WARM_UP_ROUNDS; round <= rounds; round++) {
                progress.accept(Math.max(round, 0));
                if (round == 1) {
                    timers.forEach(StepTimer::forget);
                }
                timers.forEach(timer -> timer.time(time));
            }
            return timers.stream().map(StepTimer::cost).toList();
        } finally {
            timers.forEach(StepTimer::close);
        }
    }
}
