package multilayer.bench.opencl;

import org.lwjgl.opencl.CL10;

/** A call of OpenCL has failed; the message names call and code: {@code clCreateContext: CL_OUT_OF_RESOURCES (-5)}. */
public final class OpenClException extends RuntimeException {

    private final int code;

    OpenClException(String call, int code) {
        super("%s: %s".formatted(call, ErrorCodes.name(code)));
        this.code = code;
    }

    OpenClException(String call, int code, String detail) {
        super("%s: %s: %s".formatted(call, ErrorCodes.name(code), detail));
        this.code = code;
    }

    /** OpenCL's error code, below 0. */
    public int code() {
        return code;
    }

    /** Throws unless {@code code}, which {@code call} returned, tells success. */
    static void check(String call, int code) {
        if (code != CL10.CL_SUCCESS) {
            throw new OpenClException(call, code);
        }
    }
}
