package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.bench.device.DeviceLister;
import multilayer.bench.worker.DeviceWorker;
import multilayer.bench.worker.WorkerOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the drivers for their GPUs: not for people. */
@Command(name = "devices", hidden = true)
final class DeviceWorkerCommand implements Callable<Integer> {

    private final DeviceLister drivers;

    @Option(names = "--allow-cpu-opencl")
    private boolean allowStandIn;

    DeviceWorkerCommand(DeviceLister drivers) {
        this.drivers = drivers;
    }

    @Override
    public Integer call() throws InterruptedException {
        new DeviceWorker(drivers, WorkerOutput.ofThisProcess()).run(allowStandIn);
        return Exit.OK;
    }
}
