package multilayer.cli;

import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;

/** Tells that this build has no OpenCL binding. */
final class OpenClBinding {

    private OpenClBinding() {}

    static UnavailableException missing() {
        return new UnavailableException(new Unavailable(Kind.GPU, Reason.MISSING_NATIVES, ""));
    }
}
