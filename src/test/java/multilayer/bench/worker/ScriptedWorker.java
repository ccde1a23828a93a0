package multilayer.bench.worker;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import multilayer.bench.device.Kind;

/** A process that does what its arguments say. */
public final class ScriptedWorker {

    /** Says which process it is. */
    public static final String PID = "pid";

    /** Reads through a null pointer in native code. */
    public static final String CRASH = "crash";

    /** Says that all went well. */
    public static final String DONE = "{\"event\":\"done\"}";

    /** Says something on standard error and ends with exit code 7. */
    public static final String DIE = "die";

    /** Says nothing until its input ends. */
    public static final String SILENCE = "silence";

    private ScriptedWorker() {}

    /** A process for a GPU that has yet to be run; what is no word above is a line that it says. */
    public static WorkerProcess process(Duration limit, String... script) {
        return process(Kind.GPU, limit, script);
    }

    /** The same for a {@code kind} of device. */
    public static WorkerProcess process(Kind kind, Duration limit, String... script) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "scripted-worker-%p.log"),
                "-cp",
                System.getProperty("java.class.path"),
                ScriptedWorker.class.getName()));
        command.addAll(List.of(script));
        return new WorkerProcess(command, Map.of("GREETING", "hello"), limit, kind);
    }

    public static void main(String[] script) throws IOException, ReflectiveOperationException {
        for (String deed : script) {
            switch (deed) {
                case PID ->
                    System.out.printf(
                            "{\"event\":\"pid\",\"pid\":%d,\"greeting\":\"%s\"}%n",
                            ProcessHandle.current().pid(), System.getenv("GREETING"));
                case CRASH -> crash();
                case DIE -> {
                    System.err.println("an assertion failed in the driver");
                    System.exit(7);
                }
                case SILENCE -> System.in.read();
                default -> System.out.println(deed);
            }
        }
    }

    private static void crash() throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
    }
}
