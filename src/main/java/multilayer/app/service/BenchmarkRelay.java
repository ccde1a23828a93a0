package multilayer.app.service;

import java.util.function.Consumer;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.BenchmarkResults;
import multilayer.app.model.BenchmarkWords;
import multilayer.bench.device.Unavailable;
import multilayer.bench.engine.EngineBenchmark;
import multilayer.bench.engine.Figures;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.TaskResult;
import multilayer.bench.matmul.MatmulProgress;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Setup;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.MemoryProgress;
import multilayer.store.BenchmarkRecord.EngineTime;
import multilayer.text.Messages;

/** Brings what a benchmark tells on its thread to the model, on the FX thread. */
final class BenchmarkRelay {

    private final BenchmarkModel model;
    private final BenchmarkResults results;
    private final Consumer<Runnable> fxThread;

    BenchmarkRelay(BenchmarkModel model, Consumer<Runnable> fxThread) {
        this.model = model;
        this.results = model.results();
        this.fxThread = fxThread;
    }

    private void advance(String words, double share) {
        fxThread.accept(() -> model.advance(words, share));
    }

    void measuresPeak() {
        advance(Messages.text("benchmark.step.peak"), -1);
    }

    void peak(double gigaflopsPerSecond) {
        fxThread.accept(() -> results.cpuPeakProperty().set(gigaflopsPerSecond));
    }

    MatmulProgress products() {
        return new MatmulProgress() {
            @Override
            public void begun(Setup setup, int index, int count) {
                advance(
                        Messages.text("benchmark.step.setup", index + 1, count, BenchmarkWords.setup(setup)),
                        (double) index / count);
            }

            @Override
            public void measured(Measurement measurement) {
                fxThread.accept(() -> results.products().add(measurement));
            }

            @Override
            public void unavailable(Unavailable unavailable) {
                fxThread.accept(() -> results.withoutProducts().add(unavailable));
            }
        };
    }

    MemoryProgress memory() {
        return new MemoryProgress() {
            @Override
            public void bus(Bus bus) {
                fxThread.accept(() -> results.buses().add(bus));
                advance(Messages.text("benchmark.step.memory", BenchmarkWords.device(bus.device())), -1);
            }

            @Override
            public void measured(Bandwidth bandwidth) {
                fxThread.accept(() -> results.bandwidths().add(bandwidth));
            }

            @Override
            public void unavailable(Unavailable unavailable) {
                fxThread.accept(() -> results.withoutMemory().add(unavailable));
            }
        };
    }

    EngineBenchmark.Progress engine() {
        return new EngineBenchmark.Progress() {
            @Override
            public void warmingUp(Task task, int epoch, int epochs) {
                advance(Messages.text("benchmark.step.warmUp", network(task), epoch, epochs), -1);
            }

            @Override
            public void timed(Task task, int round, String contender, double seconds) {
                advance(
                        Messages.text(
                                "benchmark.step.round", network(task), round, Messages.text("contender." + contender)),
                        -1);
            }

            @Override
            public void done(TaskResult result) {
                for (Figures each : result.figures()) {
                    EngineTime time =
                            new EngineTime(network(result.task()), each.contender(), each.seconds(), each.ratio());
                    fxThread.accept(() -> results.engines().add(time));
                }
            }
        };
    }

    private static String network(Task task) {
        return task.experiment().network().shape();
    }
}
