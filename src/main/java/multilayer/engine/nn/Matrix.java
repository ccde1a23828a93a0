package multilayer.engine.nn;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A row-major float32 ND4J array [rows, columns] together with the two ways into its memory that the hot loop needs: a
 * buffer to stage rows through and an address for matrix products. Made once and reused, zero at first.
 */
public final class Matrix implements AutoCloseable {

    /** The largest number of elements that a direct buffer of floats can address. */
    private static final long MAXIMUM_LENGTH = Integer.MAX_VALUE / Float.BYTES;

    private final int rows;
    private final int columns;
    private final INDArray array;
    private final FloatBuffer buffer;

    public Matrix(int rows, int columns) {
        long length = (long) rows * columns;
        if (length > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "an array of %d×%d has more than %d elements: use fewer units or a smaller batch"
                            .formatted(rows, columns, MAXIMUM_LENGTH));
        }
        this.rows = rows;
        this.columns = columns;
        array = Nd4j.create(DataType.FLOAT, rows, columns);
        buffer = array.data().asNio().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int length() {
        return rows * columns;
    }

    /** The array itself: for ND4J operations, not for the hot loop. */
    public INDArray array() {
        return array;
    }

    /** Copies {@code length} elements from row-major position {@code index} into {@code target}. */
    public void read(int index, float[] target, int length) {
        buffer.get(index, target, 0, length);
    }

    /** Copies the first {@code length} elements of {@code source} to row-major position {@code index}. */
    public void write(int index, float[] source, int length) {
        buffer.put(index, source, 0, length);
    }

    /** A copy of all elements. */
    public float[] toArray() {
        float[] copy = new float[length()];
        read(0, copy, copy.length);
        return copy;
    }

    /** Replaces all elements. */
    public void set(float[] values) {
        if (values.length != length()) {
            throw new IllegalArgumentException("%d values do not fill %d×%d".formatted(values.length, rows, columns));
        }
        write(0, values, values.length);
    }

    /** Sets every element to {@code value}. */
    public void fill(float value) {
        array.assign(value);
    }

    /** A movable address in this matrix, for one thread's matrix products. */
    public Cursor cursor() {
        return new Cursor(new FloatPointer(array.data().pointer()));
    }

    @Override
    public void close() {
        array.close();
    }

    /** An address in a matrix that can be moved without allocating; not shared between threads. */
    public final class Cursor {
        private final FloatPointer pointer;

        private Cursor(FloatPointer pointer) {
            this.pointer = pointer;
        }

        FloatPointer at(int row, int column) {
            return pointer.position((long) row * columns + column);
        }

        int stride() {
            return columns;
        }
    }
}
