package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.bench.roofline.PeakWorker;
import multilayer.bench.worker.WorkerOutput;
import picocli.CommandLine.Command;

/** Measures the processor's peak: not for people. */
@Command(name = "peak", hidden = true)
final class PeakWorkerCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        new PeakWorker(WorkerOutput.ofThisProcess()).run(Runtime.getRuntime().availableProcessors());
        return Exit.OK;
    }
}
