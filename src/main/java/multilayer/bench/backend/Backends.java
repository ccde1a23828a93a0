package multilayer.bench.backend;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import multilayer.bench.device.Device;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.matmul.BackendOpener;
import multilayer.bench.matmul.MatmulBackend;
import multilayer.bench.matmul.ProductPath;
import multilayer.bench.matmul.Setup;
import multilayer.bench.opencl.OpenClDevices;
import multilayer.bench.opencl.OpenClMatmul;

/** The catalog of what multiplies: adding one is its class and one line here. */
public final class Backends {

    private static final Map<ProductPath, BackendOpener> ALL = Map.of(
            ProductPath.ND4J, (setup, allowStandIn) -> Nd4jBackend.ofCpu(setup),
            ProductPath.BLAS, (setup, allowStandIn) -> BlasBackend.open(setup),
            ProductPath.OPENCL, (setup, allowStandIn) -> OpenClMatmul.open(setup.deviceIndex(), allowStandIn),
            ProductPath.CUDA, (setup, allowStandIn) -> Nd4jBackend.ofCuda(setup));

    private Backends() {}

    /** Opens what {@code setup} names; see {@link BackendOpener}. */
    public static MatmulBackend open(Setup setup, boolean allowStandIn) throws UnavailableException {
        return Objects.requireNonNull(ALL.get(setup.path())).open(setup, allowStandIn);
    }

    /** The GPUs, in the order in which {@link Setup#deviceIndex} counts them. */
    public static List<Device> gpus(boolean allowStandIn) throws UnavailableException {
        return OpenClDevices.list(allowStandIn);
    }
}
