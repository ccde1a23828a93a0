package multilayer.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start this program once more. */
public final class ThisProgram {

    private ThisProgram() {}

    /** The command that runs it with the same Java, options and class path as this process, and with {@code arguments}. */
    public static List<String> command(List<String> arguments) {
        return command(System.getProperty("java.class.path"), arguments);
    }

    /** The same with another class path, which must lead to this program too. */
    public static List<String> command(String classPath, List<String> arguments) {
        return command("multilayer.Multilayer", classPath, arguments);
    }

    /** The command that runs another main class of this program, given by its name. */
    public static List<String> commandOf(String mainClass) {
        return command(mainClass, System.getProperty("java.class.path"), List.of());
    }

    private static List<String> command(String mainClass, String classPath, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        // What a virtual machine that crashes writes; otherwise it is left in whatever folder the person works in.
        command.add("-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "multilayer-crash-%p.log"));
        command.add("-cp");
        command.add(classPath);
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}
