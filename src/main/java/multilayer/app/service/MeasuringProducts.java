package multilayer.app.service;

import multilayer.bench.matmul.MatmulPlan;
import multilayer.bench.matmul.MatmulProgress;

/** What a {@link BenchmarkService} times products with: the benchmark, or a script in a test. */
@FunctionalInterface
public interface MeasuringProducts {

    /** Measures all of {@code plan}, telling each figure, until done or interrupted. */
    void run(MatmulPlan plan, MatmulProgress progress) throws InterruptedException;
}
