package multilayer.bench.engine;

import java.util.Map;
import java.util.TreeMap;

/**
 * What figures were measured on.
 *
 * @param processor its name
 * @param cores that Java sees
 * @param java its version
 * @param system the operating system
 * @param peak of all these cores
 * @param blasVariables what in the environment changes how OpenBLAS computes
 */
public record Machine(
        String processor, int cores, String java, String system, FmaPeak peak, Map<String, String> blasVariables) {

    private static final String BLAS_VARIABLES = "OPENBLAS_";

    /** This one. Measuring the peak takes about a second. */
    public static Machine measure() throws InterruptedException {
        return of(FmaPeak.measure(Runtime.getRuntime().availableProcessors()));
    }

    /** This one, whose peak was measured. */
    public static Machine of(FmaPeak peak) {
        return new Machine(
                Processors.name(),
                peak.cores(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                peak,
                blasVariables(System.getenv()));
    }

    static Map<String, String> blasVariables(Map<String, String> environment) {
        Map<String, String> found = new TreeMap<>(environment);
        found.keySet().removeIf(name -> !name.startsWith(BLAS_VARIABLES));
        return found;
    }
}
