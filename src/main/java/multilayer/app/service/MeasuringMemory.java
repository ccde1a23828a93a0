package multilayer.app.service;

import multilayer.bench.memory.MemoryPlan;
import multilayer.bench.memory.MemoryProgress;

/** What a {@link BenchmarkService} times memories with: the benchmark, or a script in a test. */
@FunctionalInterface
public interface MeasuringMemory {

    /** Measures all of {@code plan}, telling each figure, until done or interrupted. */
    void run(MemoryPlan plan, MemoryProgress progress) throws InterruptedException;
}
