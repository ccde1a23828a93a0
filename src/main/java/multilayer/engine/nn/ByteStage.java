package multilayer.engine.nn;

import java.nio.ByteBuffer;
import multilayer.engine.blas.ByteScaler;
import multilayer.engine.blas.Kernels;
import multilayer.engine.data.Samples;
import multilayer.engine.nn.Matrix.Cursor;
import org.bytedeco.javacpp.BytePointer;

/** Where the bytes of some rows wait until they become floats together; one part's. */
final class ByteStage implements AutoCloseable {

    /** Rows that are converted in one call, and best gathered at a time: 12 KiB of Fashion-MNIST. */
    static final int ROWS = 16;

    private final int features;
    private final byte[] rows;
    private final BytePointer bytes;
    private final ByteBuffer buffer;
    private final ByteScaler all;
    private final ByteScaler one;

    ByteStage(int features) {
        this.features = features;
        rows = new byte[ROWS * features];
        bytes = new BytePointer((long) ROWS * features);
        buffer = bytes.asBuffer();
        all = Kernels.fastest().byteScaler(ROWS * features, Samples.UNIT);
        one = Kernels.fastest().byteScaler(features, Samples.UNIT);
    }

    /** Takes a sample as a row of the stage. */
    void take(Samples samples, int index, int row) {
        samples.gather(index, rows, row * features);
    }

    /** Writes the first {@code count} rows as floats, to row {@code to} of a matrix and those after it. */
    void write(int count, Cursor matrix, int to) {
        buffer.put(0, rows, 0, count * features);
        if (count == ROWS) {
            all.run(bytes.position(0), matrix.at(to, 0));
            return;
        }
        for (int row = 0; row < count; row++) {
            one.run(bytes.position((long) row * features), matrix.at(to + row, 0));
        }
    }

    @Override
    public void close() {
        all.close();
        one.close();
        bytes.close();
    }
}
