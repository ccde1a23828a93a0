package multilayer.bench.backend;

import multilayer.bench.matmul.ElementType;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A row-major ND4J array, and the way to its memory: a library that is called directly reads from where it would in our engine.
 *
 * @param array [rows, columns]
 */
record NativeMatrix(INDArray array) implements AutoCloseable {

    static NativeMatrix zero(int rows, int columns, ElementType type) {
        return new NativeMatrix(Nd4j.create(dataType(type), rows, columns));
    }

    /** @param values [rows, columns], row by row; on the way rounded to {@code type} */
    static NativeMatrix of(double[] values, int rows, int columns, ElementType type) {
        long[] shape = {rows, columns};
        long[] strides = {columns, 1};
        return new NativeMatrix(Nd4j.create(values, shape, strides, 'c', dataType(type)));
    }

    private static DataType dataType(ElementType type) {
        return switch (type) {
            case FLOAT32 -> DataType.FLOAT;
            case FLOAT64 -> DataType.DOUBLE;
        };
    }

    FloatPointer floats() {
        return new FloatPointer(array.data().pointer());
    }

    DoublePointer doubles() {
        return new DoublePointer(array.data().pointer());
    }

    /** All elements, row by row. */
    double[] toArray() {
        if (array.ordering() == 'c' && !array.isView()) {
            return array.data().asDouble();
        }
        INDArray rows = array.dup('c');
        double[] values = rows.data().asDouble();
        rows.close();
        return values;
    }

    @Override
    public void close() {
        array.close();
    }
}
