package multilayer.engine.blas;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;

/** Makes floats of a fixed count of unsigned bytes, times a fixed factor. Used by one thread at a time. */
public interface ByteScaler extends AutoCloseable {

    /** Reads the bytes from where {@code bytes} stands on, and writes the floats from where {@code floats} stands on. */
    void run(BytePointer bytes, FloatPointer floats);

    @Override
    void close();
}
