package multilayer.bench.opencl;

import java.util.List;
import multilayer.bench.matmul.Shape;
import org.lwjgl.opencl.CL10;

/**
 * How a product is cut up, as {@code sgemm.cl} explains.
 *
 * @param m rows of C that a work-group computes
 * @param n columns of C that a work-group computes
 * @param k columns of A and rows of B that are in local memory at a time
 * @param perItemM rows of C that a work-item computes; divides m
 * @param perItemN columns of C that a work-item computes; divides n
 */
record Tile(int m, int n, int k, int perItemM, int perItemN) {

    /** From what any GPU can do to what large ones are good at. */
    static final List<Tile> CATALOG = List.of(
            new Tile(16, 16, 16, 1, 1),
            new Tile(32, 32, 8, 4, 4),
            new Tile(32, 32, 16, 2, 2),
            new Tile(64, 64, 16, 4, 4),
            new Tile(128, 128, 8, 8, 8));

    /** Of a work-group. */
    int items() {
        return m / perItemM * (n / perItemN);
    }

    /** Local memory that a work-group takes. */
    long localBytes() {
        return (long) k * (m + 1 + n) * Float.BYTES;
    }

    /** Work-groups in a row that cover C. */
    int groupsAcross(Shape shape) {
        return (shape.n() + n - 1) / n;
    }

    /** Work-groups in a column that cover C. */
    int groupsDown(Shape shape) {
        return (shape.m() + m - 1) / m;
    }

    /** For example {@code 64x64x16}: m, n, k. */
    String label() {
        return "%dx%dx%d".formatted(m, n, k);
    }

    /** What tells the compiler of this shape. */
    String compilerOptions() {
        return "-DTILE_M=%d -DTILE_N=%d -DTILE_K=%d -DPER_ITEM_M=%d -DPER_ITEM_N=%d"
                .formatted(m, n, k, perItemM, perItemN);
    }

    /** Whether the device's limits allow it, whatever registers the kernel takes. */
    boolean fits(OpenClDevice device) {
        int dimensions = DeviceInfo.integer(device.id(), CL10.CL_DEVICE_MAX_WORK_ITEM_DIMENSIONS);
        long inALine = DeviceInfo.sizes(device.id(), CL10.CL_DEVICE_MAX_WORK_ITEM_SIZES, dimensions)[0];
        return items() <= DeviceInfo.size(device.id(), CL10.CL_DEVICE_MAX_WORK_GROUP_SIZE)
                && items() <= inALine
                && localBytes() <= DeviceInfo.longInteger(device.id(), CL10.CL_DEVICE_LOCAL_MEM_SIZE);
    }
}
