package multilayer.bench.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many threads a contender computes with, and what its process must be told for that.
 *
 * @param name as it is reported, for example {@code 2 threads}
 * @param threads how many
 * @param environment variables of the contender's process
 */
public record ThreadSetting(String name, int threads, Map<String, String> environment) {

    /** How many threads OpenMP has. */
    public static final String OPEN_MP = "OMP_NUM_THREADS";

    public ThreadSetting {
        environment = Map.copyOf(environment);
    }

    /** So many threads, without a word to the environment. */
    public static ThreadSetting of(int threads) {
        return new ThreadSetting(threads == 1 ? "1 thread" : threads + " threads", threads, Map.of());
    }

    /** One thread and, where there are more cores, one for each. */
    public static List<ThreadSetting> oneAndAll(int cores) {
        return cores == 1 ? List.of(of(1)) : List.of(of(1), of(cores));
    }

    /**
     * What ND4J's own operations are worth trying with: their threads, those of OpenMP, and those of its BLAS fight, so that either both
     * have one, or both have all cores, or the BLAS alone has them.
     */
    public static List<ThreadSetting> ofNd4j(int cores) {
        List<ThreadSetting> settings = new ArrayList<>();
        for (ThreadSetting setting : oneAndAll(cores)) {
            settings.add(setting.with(OPEN_MP, String.valueOf(setting.threads())));
        }
        if (cores > 1) {
            ThreadSetting blasAlone = new ThreadSetting("1, BLAS " + cores, cores, Map.of());
            settings.add(blasAlone.with(OPEN_MP, "1").with("OPENBLAS_NUM_THREADS", String.valueOf(cores)));
        }
        return settings;
    }

    /** The same with one more variable. */
    public ThreadSetting with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new ThreadSetting(name, threads, more);
    }
}
