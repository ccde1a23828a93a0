package multilayer.engine.blas;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;

/** The scaler that needs no library. */
record LoopScaler(int count, float factor) implements ByteScaler {

    @Override
    public void run(BytePointer bytes, FloatPointer floats) {
        for (int i = 0; i < count; i++) {
            floats.put(i, (bytes.get(i) & 0xff) * factor);
        }
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
