package multilayer.bench.matmul;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import multilayer.bench.device.DeviceLister;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.worker.GpuListing;
import multilayer.bench.worker.UnavailableLine;

/**
 * How fast this computer multiplies matrices. Every setup has a process of its own, so that a driver that crashes or hangs costs
 * that setup's figures and nothing else, and so that each library is loaded with the threads that it is measured with.
 */
public final class MatmulBenchmark {

    private final MatmulLauncher launcher;
    private final DeviceLister gpus;
    private final int cores;

    /** Measures with this program's own workers. */
    public MatmulBenchmark() {
        this(
                MatmulLauncher::ofThisProgram,
                new GpuListing(),
                Runtime.getRuntime().availableProcessors());
    }

    MatmulBenchmark(MatmulLauncher launcher, DeviceLister gpus, int cores) {
        this.launcher = launcher;
        this.gpus = gpus;
        this.cores = cores;
    }

    /**
     * Measures one setup after another; the figures of a setup come when all its shapes have been measured. What cannot be
     * measured is told, and the rest goes on.
     *
     * @throws InterruptedException if this thread is interrupted; the worker has been ended
     */
    public void run(MatmulPlan plan, MatmulProgress progress) throws InterruptedException {
        List<Setup> setups = setups(plan, progress);
        for (int index = 0; index < setups.size(); index++) {
            Setup setup = setups.get(index);
            progress.begun(setup, index, setups.size());
            try {
                launcher.run(setup, plan, line -> read(line, progress));
            } catch (UnavailableException e) {
                progress.unavailable(e.unavailable());
            }
        }
    }

    private List<Setup> setups(MatmulPlan plan, MatmulProgress progress) throws InterruptedException {
        List<Setup> setups = new ArrayList<>();
        if (plan.cpu()) {
            setups.addAll(Setups.ofCpu(cores));
        }
        if (plan.gpu()) {
            try {
                setups.addAll(Setups.ofGpus(gpus.list(plan.allowStandIn()).size()));
            } catch (UnavailableException e) {
                progress.unavailable(e.unavailable());
            }
            plan.cudaFolder().ifPresent(folder -> setups.add(Setups.ofCuda()));
        }
        return setups;
    }

    private static void read(JsonNode line, MatmulProgress progress) {
        String event = line.path("event").asText();
        if (event.equals(MeasurementLine.EVENT)) {
            progress.measured(MeasurementLine.read(line));
        } else if (event.equals(UnavailableLine.EVENT)) {
            progress.unavailable(UnavailableLine.read(line));
        }
    }
}
