package multilayer.bench.opencl;

import java.util.ArrayList;
import java.util.List;
import multilayer.bench.device.Device;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.matmul.MatmulBackend;
import multilayer.bench.matmul.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Products of float32 by a tiled kernel of ours, on any device with an OpenCL driver. Whatever the driver refuses is an
 * {@link OpenClException}; matrices too large for the device, for example, when they are prepared.
 */
public final class OpenClMatmul implements MatmulBackend {

    private final Session session;
    private final List<Tile> tiles = new ArrayList<>();
    private final List<Program> programs = new ArrayList<>();
    private final ResourceStack resources = new ResourceStack();

    /**
     * Builds the kernels for a device.
     *
     * @param deviceIndex which one of those that {@link OpenClDevices#list} tells, from 0
     * @param allowStandIn whether CPUs count too
     * @throws UnavailableException if there is no device, or its driver fails
     * @throws IllegalArgumentException if there are not so many devices
     */
    public static MatmulBackend open(int deviceIndex, boolean allowStandIn) throws UnavailableException {
        OpenClDevice device = OpenClDevices.at(deviceIndex, allowStandIn);
        return BrokenDriver.guard(() -> new OpenClMatmul(device, KernelSource.read(KernelSource.SGEMM), Tile.CATALOG));
    }

    /** Does so with any kernel and tile shapes, those that do not fit the device left out. */
    OpenClMatmul(OpenClDevice device, String source, List<Tile> shapes) {
        session = new Session(device);
        resources.add(session::close);
        try {
            build(source, shapes);
        } catch (OpenClException e) {
            resources.close();
            throw e;
        }
    }

    private void build(String source, List<Tile> shapes) {
        OpenClException refusal = null;
        for (Tile tile : shapes) {
            if (tile.fits(session.device())) {
                refusal = build(source, tile, refusal);
            }
        }
        if (tiles.isEmpty()) {
            throw refusal == null ? new OpenClException("no tile shape fits the device", 0) : refusal;
        }
    }

    /** Which registers a kernel takes only the driver's compiler knows, so a shape may be too large all the same. */
    private @Nullable OpenClException build(String source, Tile tile, @Nullable OpenClException earlierRefusal) {
        try {
            Program program = session.build(source, tile.compilerOptions());
            resources.add(program::close);
            try (Kernel kernel = program.kernel("sgemm")) {
                if (tile.items() <= kernel.largestGroup()) {
                    tiles.add(tile);
                    programs.add(program);
                }
            }
            return earlierRefusal;
        } catch (OpenClException e) {
            return e;
        }
    }

    @Override
    public Device device() {
        return session.device().device();
    }

    @Override
    public Product prepare(Shape shape, double[] a, double[] b) {
        return new OpenClProduct(session, tiles, programs, shape, a, b);
    }

    @Override
    public void close() {
        resources.close();
    }
}
