package multilayer.app.service;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.Contenders;
import multilayer.bench.engine.EngineBenchmark;
import multilayer.bench.engine.EngineBenchmark.Plan;
import multilayer.bench.engine.EngineBenchmark.Progress;
import multilayer.bench.engine.Machine;
import multilayer.bench.engine.Task;
import multilayer.bench.roofline.PeakBenchmark;

/** What a {@link BenchmarkService} times our engine and its references with: the benchmark, or a script in a test. */
@FunctionalInterface
public interface MeasuringEngine {

    /** Measures, telling each task that is done, until done or interrupted. */
    void run(Progress progress) throws IOException, InterruptedException;

    /**
     * The three networks of {@code bench engine}, for our engine and the references only, in fewer rounds and on fewer images: some
     * minutes instead of half an hour.
     */
    static void small(Progress progress) throws IOException, InterruptedException {
        Set<String> names = Set.of(Contenders.ENGINE, "engine-1", "from-scratch", "framework");
        List<Contender> contenders = Contenders.all().stream()
                .filter(contender -> names.contains(contender.id()))
                .toList();
        new EngineBenchmark(new Plan(List.of(Task.values()), contenders, 3, 2, 12_800), machine()).run(progress);
    }

    private static Machine machine() throws IOException, InterruptedException {
        try {
            return Machine.of(new PeakBenchmark().measure());
        } catch (UnavailableException e) {
            throw new IOException(e.unavailable().detail(), e);
        }
    }
}
