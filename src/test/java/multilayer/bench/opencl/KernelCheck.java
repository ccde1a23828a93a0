package multilayer.bench.opencl;

import java.util.Arrays;
import java.util.List;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.matmul.MatmulBackend;
import multilayer.bench.matmul.MatmulBackend.Product;
import multilayer.bench.matmul.Shape;
import multilayer.bench.memory.MemoryBackend;
import multilayer.bench.memory.MemoryOperation;

/**
 * Runs the kernels as they are, and with each planted bug, on the first device. Says {@code name right} or {@code name wrong} about the
 * results, after whatever the driver said meanwhile; all on the standard error stream, so that it stays in order.
 */
final class KernelCheck {

    static final String SGEMM = "SGEMM";
    static final String MEMORY = "MEMORY";

    /** No multiple of any tile, no two alike, and with more than one step of every tile along k. */
    private static final Shape ODD = new Shape(33, 35, 37);

    private static final List<Shape> SHAPES = List.of(ODD, new Shape(1, 1, 1), new Shape(9, 20, 66));

    /** A bug is complained about at each access: few of them do. */
    private static final Tile SMALL = new Tile(4, 4, 4, 1, 1);

    private static final Shape FEW = new Shape(9, 10, 11);

    private static final int ITEMS = 16;
    private static final long ARRAY_BYTES = 3L * ITEMS * 4 * Float.BYTES;

    private final OpenClDevice device;

    private KernelCheck(OpenClDevice device) {
        this.device = device;
    }

    /** Arguments: the names of bugs to do this with, and small matrices only; without any, all of it. */
    public static void main(String[] arguments) throws UnavailableException {
        KernelCheck check = new KernelCheck(OpenClDevices.at(0, true));
        boolean all = arguments.length == 0;
        List<Tile> tiles = all ? Tile.CATALOG : List.of(SMALL);
        tell(SGEMM, check.multiplies(KernelSource.read(KernelSource.SGEMM), tiles, all ? SHAPES : List.of(FEW)));
        tell(MEMORY, check.moves(KernelSource.read(KernelSource.MEMORY)));
        List<PlantedBug> bugs = all
                ? List.of(PlantedBug.values())
                : Arrays.stream(arguments).map(PlantedBug::valueOf).toList();
        for (PlantedBug bug : bugs) {
            boolean right = bug.file().equals(KernelSource.SGEMM)
                    ? check.multiplies(bug.source(), List.of(SMALL), List.of(FEW))
                    : check.moves(bug.source());
            tell(bug.name(), right);
        }
    }

    private static void tell(String name, boolean right) {
        System.err.println(name + (right ? " right" : " wrong"));
    }

    private boolean multiplies(String source, List<Tile> tiles, List<Shape> shapes) {
        boolean right = true;
        try (MatmulBackend backend = new OpenClMatmul(device, source, tiles)) {
            for (Shape shape : shapes) {
                Reference reference = Reference.of(shape);
                try (Product product = backend.prepare(shape, reference.a(), reference.b())) {
                    for (int variant = 0; variant < product.variants(); variant++) {
                        product.choose(variant);
                        product.enqueue();
                        product.finish();
                        right &= reference.agreesWith(product.result());
                    }
                }
            }
        }
        return right;
    }

    private boolean moves(String source) {
        boolean right = true;
        try (MemoryBackend backend = new OpenClMemory(device, source, ITEMS, ARRAY_BYTES)) {
            for (MemoryOperation operation : MemoryOperation.values()) {
                backend.run(operation);
                right &= backend.isRight(operation);
            }
        }
        return right;
    }
}
