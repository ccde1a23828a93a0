package multilayer.bench.opencl;

import java.util.function.Supplier;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;

/** A driver that has a device and cannot make it work. */
final class BrokenDriver {

    private BrokenDriver() {}

    /** What {@code opening} gives; a failing call is told as the driver's. */
    static <T> T guard(Supplier<T> opening) throws UnavailableException {
        try {
            return opening.get();
        } catch (OpenClException e) {
            throw failure(e);
        }
    }

    static UnavailableException failure(OpenClException cause) {
        return new UnavailableException(
                new Unavailable(Kind.GPU, Reason.BROKEN_DRIVER, String.valueOf(cause.getMessage())), cause);
    }
}
