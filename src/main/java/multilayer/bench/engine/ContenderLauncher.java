package multilayer.bench.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import multilayer.bench.ThisProgram;

/** Starts the process of a contender. */
@FunctionalInterface
interface ContenderLauncher {

    /** The longest that a contender may prepare, or train one epoch. */
    Duration LIMIT = Duration.ofMinutes(10);

    /** Starts it; it has yet to say that it is ready. */
    ContenderChild launch(Contender contender, ThreadSetting setting, Task task, int images) throws IOException;

    /** This program once more, serving as the contender; OpenBLAS, if it loads that, tells which kernels it chose. */
    static ContenderChild ofThisProgram(Contender contender, ThreadSetting setting, Task task, int images)
            throws IOException {
        List<String> command = ThisProgram.command(List.of(
                "bench",
                "contender",
                contender.id(),
                "--threads",
                setting.name(),
                "--config",
                task.id(),
                "--images",
                String.valueOf(images)));
        Map<String, String> environment = new HashMap<>(Map.of("OPENBLAS_VERBOSE", "2"));
        environment.putAll(setting.environment());
        return ContenderChild.start(contender.id(), command, environment, LIMIT);
    }
}
