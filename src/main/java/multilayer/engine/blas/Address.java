package multilayer.engine.blas;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** Where a pointer stands: to a function that takes any kind of pointer, its position would count in bytes. */
final class Address extends Pointer {

    Address of(FloatPointer pointer) {
        address = pointer.address() + pointer.position() * Float.BYTES;
        return this;
    }

    Address of(BytePointer pointer) {
        address = pointer.address() + pointer.position();
        return this;
    }
}
