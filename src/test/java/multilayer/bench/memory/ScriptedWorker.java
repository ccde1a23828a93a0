package multilayer.bench.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import multilayer.bench.device.Kind;
import multilayer.bench.worker.WorkerProcess;

/** A process that says the lines it is given, and then dies or hangs if a line says so. */
final class ScriptedWorker {

    static final String DIE = "die";
    static final String HANG = "hang";
    static final String DONE = "{\"event\":\"done\"}";

    private ScriptedWorker() {}

    static WorkerProcess of(Kind kind, Duration limit, List<String> lines) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ScriptedWorker.class.getName()));
        command.addAll(lines);
        return new WorkerProcess(command, Map.of(), limit, kind);
    }

    public static void main(String[] lines) throws IOException {
        for (String line : lines) {
            switch (line) {
                case DIE -> {
                    System.err.println("an assertion failed in the driver");
                    System.exit(7);
                }
                // Nobody writes to it, and nobody closes it.
                case HANG -> System.in.read();
                default -> System.out.println(line);
            }
        }
    }
}
