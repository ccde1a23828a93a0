package multilayer.bench.matmul;

import multilayer.bench.device.UnavailableException;

/** Makes ready what computes products. */
@FunctionalInterface
public interface BackendOpener {

    /**
     * Opens what {@code setup} names.
     *
     * @param allowStandIn whether a CPU with an OpenCL driver may stand in for a GPU
     * @throws UnavailableException if it cannot compute here
     */
    MatmulBackend open(Setup setup, boolean allowStandIn) throws UnavailableException;
}
