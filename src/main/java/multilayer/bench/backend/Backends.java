package multilayer.bench.backend;

import java.util.List;
import java.util.Map;
import multilayer.bench.device.Device;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.matmul.BackendOpener;
import multilayer.bench.matmul.MatmulBackend;
import multilayer.bench.matmul.ProductPath;
import multilayer.bench.matmul.Setup;

/** The catalog of what multiplies: adding one is its class and one line here. */
public final class Backends {

    private static final Map<ProductPath, BackendOpener> ALL = Map.of(
            ProductPath.ND4J, (setup, allowStandIn) -> Nd4jBackend.ofCpu(setup),
            ProductPath.BLAS, (setup, allowStandIn) -> BlasBackend.open(setup),
            ProductPath.CUDA, (setup, allowStandIn) -> Nd4jBackend.ofCuda(setup));

    private Backends() {}

    /**
     * Opens what {@code setup} names; see {@link BackendOpener}.
     *
     * @throws IllegalArgumentException if there is no such path in this build
     */
    public static MatmulBackend open(Setup setup, boolean allowStandIn) throws UnavailableException {
        BackendOpener opener = ALL.get(setup.path());
        if (opener == null) {
            throw new IllegalArgumentException(
                    "this build cannot compute by " + setup.path().id());
        }
        return opener.open(setup, allowStandIn);
    }

    /** The GPUs, in the order in which {@link Setup#deviceIndex} counts them. */
    public static List<Device> gpus(boolean allowStandIn) throws UnavailableException {
        return List.of();
    }
}
