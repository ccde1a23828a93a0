package multilayer.bench.device;

import java.util.List;

/** Finds the GPUs of this computer. */
@FunctionalInterface
public interface DeviceLister {

    /**
     * At least one, in the order in which a measurement counts them.
     *
     * @param allowStandIn whether a CPU with an OpenCL driver may stand in for a GPU
     * @throws UnavailableException if there is none, with the reason
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    List<Device> list(boolean allowStandIn) throws UnavailableException, InterruptedException;
}
