package multilayer.app.service;

import java.util.concurrent.CountDownLatch;
import multilayer.bench.matmul.MatmulPlan;
import multilayer.bench.matmul.MatmulProgress;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Timing;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.MemoryPlan;
import multilayer.bench.memory.MemoryProgress;
import multilayer.store.KnownBenchmarks;
import org.jspecify.annotations.Nullable;

/** A machine without a GPU whose first setup is measured at once, and its second when the test lets it. */
public final class ScriptedBenchmark {

    public final CountDownLatch mayGoOn = new CountDownLatch(1);
    public volatile @Nullable MatmulPlan measured;

    /** What a {@link BenchmarkService} measures with. */
    public BenchmarkMeasuring measuring() {
        return new BenchmarkMeasuring(this::products, ScriptedBenchmark::memory, () -> 110, progress -> {});
    }

    private void products(MatmulPlan plan, MatmulProgress progress) throws InterruptedException {
        measured = plan;
        if (plan.gpu()) {
            progress.unavailable(KnownBenchmarks.NO_GPU);
        }
        progress.begun(KnownBenchmarks.ND4J, 0, 2);
        for (Shape shape : plan.shapes()) {
            progress.measured(
                    KnownBenchmarks.product(KnownBenchmarks.CPU, KnownBenchmarks.ND4J, shape, Timing.RESIDENT, 71));
        }
        progress.begun(KnownBenchmarks.BLAS, 1, 2);
        mayGoOn.await();
        for (Shape shape : plan.shapes()) {
            progress.measured(
                    KnownBenchmarks.product(KnownBenchmarks.CPU, KnownBenchmarks.BLAS, shape, Timing.RESIDENT, 97));
            if (plan.wrongWay()) {
                progress.measured(KnownBenchmarks.product(
                        KnownBenchmarks.CPU, KnownBenchmarks.BLAS, shape, Timing.WITHOUT_WARM_UP, 9.7));
            }
        }
    }

    private static void memory(MemoryPlan plan, MemoryProgress progress) {
        progress.bus(Bus.unknown(KnownBenchmarks.CPU));
        KnownBenchmarks.bandwidths(KnownBenchmarks.CPU, 12).forEach(progress::measured);
    }
}
