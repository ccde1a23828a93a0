package multilayer.bench.worker;

import multilayer.bench.device.DeviceLister;
import multilayer.bench.device.UnavailableException;

/** The half of {@link GpuListing} that asks the drivers, in a process of its own. */
public final class DeviceWorker {

    private final DeviceLister drivers;
    private final WorkerOutput output;

    public DeviceWorker(DeviceLister drivers, WorkerOutput output) {
        this.drivers = drivers;
        this.output = output;
    }

    /** Says a line for each device, or why there is none. */
    public void run(boolean allowStandIn) throws InterruptedException {
        try {
            drivers.list(allowStandIn).forEach(device -> output.say(DeviceLine.of(device)));
        } catch (UnavailableException e) {
            output.say(UnavailableLine.of(e.unavailable()));
        }
        output.done();
    }
}
