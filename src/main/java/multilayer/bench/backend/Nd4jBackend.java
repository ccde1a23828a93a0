package multilayer.bench.backend;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.engine.LibraryVersion;
import multilayer.bench.engine.OurLibrary;
import multilayer.bench.engine.Processors;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.MatmulBackend;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Shape;
import org.nd4j.linalg.api.environment.Nd4jEnvironment;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J as its users write it, {@code a.mmul(b)}, with the one backend that it loads in a process. */
final class Nd4jBackend implements MatmulBackend {

    /** Of the backend's class and of its executioner's: {@code JCublasBackend}, {@code CudaExecutioner}. */
    private static final List<String> CUDA_NAMES = List.of("cuda", "cublas");

    private final Device device;
    private final ElementType type;

    private Nd4jBackend(Device device, ElementType type) {
        this.device = device;
        this.type = type;
    }

    /** With the backend for CPUs, which comes with this program. */
    static MatmulBackend ofCpu(Setup setup) {
        BlasThreads.set(setup.threads());
        String library = "%s, %s".formatted(version(), OurLibrary.openBlas());
        return new Nd4jBackend(new Device(Kind.CPU, Processors.name(), library, false), setup.type());
    }

    /**
     * With the backend for CUDA, if that is what ND4J has loaded.
     *
     * @throws UnavailableException if it has loaded another or none
     */
    static MatmulBackend ofCuda(Setup setup) throws UnavailableException {
        for (String loaded : loaded()) {
            if (CUDA_NAMES.stream().noneMatch(loaded.toLowerCase(Locale.ROOT)::contains)) {
                throw new UnavailableException(new Unavailable(Kind.GPU, Reason.CUDA_FELL_BACK, loaded));
            }
        }
        return new Nd4jBackend(new Device(Kind.GPU, cudaDevice(), version() + ", CUDA", false), setup.type());
    }

    /** The names of the classes that compute. */
    private static List<String> loaded() throws UnavailableException {
        try {
            return List.of(
                    Nd4j.getBackend().getClass().getSimpleName(),
                    Nd4j.getExecutioner().getClass().getSimpleName());
        } catch (LinkageError e) {
            // What goes wrong while a backend is loaded comes as the failure to initialize a class.
            throw new UnavailableException(
                    new Unavailable(
                            Kind.GPU,
                            Reason.CUDA_DOES_NOT_LOAD,
                            rootCause(e).getClass().getSimpleName()),
                    e);
        }
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootCause(cause);
    }

    private static String cudaDevice() {
        Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
        if (environment.get(Nd4jEnvironment.CUDA_DEVICE_INFORMATION_KEY) instanceof List<?> devices
                && !devices.isEmpty()
                && devices.get(0) instanceof Map<?, ?> first) {
            return String.valueOf(first.get(Nd4jEnvironment.CUDA_DEVICE_NAME_KEY));
        }
        return "CUDA";
    }

    private static String version() {
        return "ND4J " + LibraryVersion.of(Nd4j.class, "org.nd4j", "nd4j-api");
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public Product prepare(Shape shape, double[] a, double[] b) {
        return device.kind() == Kind.CPU ? new Nd4jProduct(shape, a, b, type) : new CudaProduct(shape, a, b);
    }

    @Override
    public void close() {
        // ND4J stays loaded until the process ends.
    }
}
