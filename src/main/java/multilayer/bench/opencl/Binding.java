package multilayer.bench.opencl;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import org.lwjgl.opencl.CL;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Library;

/** LWJGL, its natives, and the OpenCL loader that it has found on this computer. */
final class Binding {

    private static boolean loaded;

    private Binding() {}

    /**
     * Loads them, once a process. LWJGL would explain a failure on the standard error stream; here it keeps silent, as the
     * reason is told to the person.
     *
     * @throws UnavailableException if there are no natives or there is no loader
     */
    static synchronized void load() throws UnavailableException {
        if (loaded) {
            return;
        }
        loadNatives();
        loadLoader();
        loaded = true;
    }

    private static void loadNatives() throws UnavailableException {
        try {
            Configuration.DEBUG_STREAM.set(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            // Else a class's first use loads the loader, and a missing one could not be told from missing natives.
            Configuration.OPENCL_EXPLICIT_INIT.set(true);
            Library.initialize();
        } catch (LinkageError e) {
            throw failure(Reason.MISSING_NATIVES, e);
        }
    }

    private static void loadLoader() throws UnavailableException {
        try {
            // LWJGL knows the name without a version only, which comes with the packages for developers.
            if (Configuration.OPENCL_LIBRARY_NAME.get() == null
                    && System.getProperty("os.name").equals("Linux")) {
                createVersionOne();
            } else {
                CL.create();
            }
        } catch (LinkageError e) {
            throw failure(Reason.NO_LOADER, e);
        } catch (IllegalStateException e) {
            // It is a library, and not OpenCL's.
            throw failure(Reason.BROKEN_DRIVER, e);
        }
    }

    private static void createVersionOne() {
        try {
            CL.create("libOpenCL.so.1");
        } catch (LinkageError missing) {
            try {
                CL.create();
            } catch (LinkageError missingToo) {
                missing.addSuppressed(missingToo);
                throw missing;
            }
        }
    }

    private static UnavailableException failure(Reason reason, Throwable cause) {
        String detail = Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
        return new UnavailableException(new Unavailable(Kind.GPU, reason, detail), cause);
    }
}
