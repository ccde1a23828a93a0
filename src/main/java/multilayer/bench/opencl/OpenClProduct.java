package multilayer.bench.opencl;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import multilayer.bench.matmul.MatmulBackend.Product;
import multilayer.bench.matmul.Shape;
import org.lwjgl.system.MemoryUtil;

/** A product whose matrices are on the device and, for the way there and back, in pageable memory of the host. */
final class OpenClProduct implements Product {

    private final Session session;
    private final List<Tile> tiles;
    private final List<Kernel> kernels = new ArrayList<>();
    private final Shape shape;
    private final ResourceStack resources = new ResourceStack();
    private final FloatBuffer hostA;
    private final FloatBuffer hostB;
    private final FloatBuffer hostC;
    private final DeviceBuffer deviceA;
    private final DeviceBuffer deviceB;
    private final DeviceBuffer deviceC;
    private int chosen;

    OpenClProduct(Session session, List<Tile> tiles, List<Program> programs, Shape shape, double[] a, double[] b) {
        this.session = session;
        this.tiles = List.copyOf(tiles);
        this.shape = shape;
        requireLength(a, shape.m() * shape.k());
        requireLength(b, shape.k() * shape.n());
        hostA = host(a.length);
        hostB = host(b.length);
        hostC = host(shape.m() * shape.n());
        fill(hostA, a);
        fill(hostB, b);
        try {
            deviceA = device(hostA);
            deviceB = device(hostB);
            deviceC = device(hostC);
            programs.forEach(this::addKernel);
            send();
            choose(0);
        } catch (OpenClException e) {
            resources.close();
            throw e;
        }
    }

    private FloatBuffer host(int elements) {
        FloatBuffer buffer = MemoryUtil.memAllocFloat(elements);
        resources.add(() -> MemoryUtil.memFree(buffer));
        return buffer;
    }

    private static void requireLength(double[] matrix, int elements) {
        if (matrix.length != elements) {
            throw new IllegalArgumentException("a matrix must have %d elements: %d".formatted(elements, matrix.length));
        }
    }

    private static void fill(FloatBuffer buffer, double[] values) {
        for (int i = 0; i < values.length; i++) {
            buffer.put(i, (float) values[i]);
        }
    }

    private DeviceBuffer device(FloatBuffer host) {
        DeviceBuffer buffer = session.allocate((long) host.capacity() * Float.BYTES);
        resources.add(buffer::close);
        return buffer;
    }

    private void addKernel(Program program) {
        Kernel kernel = program.kernel("sgemm");
        resources.add(kernel::close);
        kernel.set(0, shape.m()).set(1, shape.k()).set(2, shape.n());
        kernel.set(3, deviceA).set(4, deviceB).set(5, deviceC);
        kernels.add(kernel);
    }

    private void send() {
        deviceA.send(0, hostA);
        deviceB.send(0, hostB);
    }

    @Override
    public int variants() {
        return tiles.size();
    }

    @Override
    public String variant(int index) {
        return tiles.get(index).label();
    }

    /** Wipes C, so that no variant can be taken for right by what another one has left there. */
    @Override
    public void choose(int variant) {
        chosen = variant;
        for (int i = 0; i < hostC.capacity(); i++) {
            hostC.put(i, Float.NaN);
        }
        deviceC.send(0, hostC);
        session.finish();
    }

    @Override
    public void enqueue() {
        Tile tile = tiles.get(chosen);
        kernels.get(chosen).enqueue(session, tile.items(), tile.groupsAcross(shape), tile.groupsDown(shape));
    }

    @Override
    public void finish() {
        session.finish();
    }

    @Override
    public void roundTrip() {
        send();
        enqueue();
        deviceC.fetch(0, hostC);
    }

    @Override
    public double[] result() {
        deviceC.fetch(0, hostC);
        double[] c = new double[hostC.capacity()];
        for (int i = 0; i < c.length; i++) {
            c[i] = hostC.get(i);
        }
        return c;
    }

    /** Waits for what has begun, as the host's memory may still be read. */
    @Override
    public void close() {
        resources.add(session::finish);
        resources.close();
    }
}
