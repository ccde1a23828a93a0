package multilayer.bench.start;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is started, and with which Java and class path.
 *
 * @param mainClass by its name, because the window's classes are not known here
 * @param options of the virtual machine
 * @param arguments of the program
 */
record ProgramStart(String mainClass, List<String> options, List<String> arguments) {

    /** Makes the usual window say when it can be used, and close. */
    private static final String MEASURED = "-Dmultilayer.measuredStart=true";

    private static final List<String> ARCHIVES = List.of("-XX:SharedArchiveFile=", "-XX:AOTCache=", "-Xshare");

    /** The window of this program. */
    static ProgramStart window() {
        return new ProgramStart("multilayer.Multilayer", List.of(MEASURED), List.of());
    }

    /** The smallest window that JavaFX can open. */
    static ProgramStart bareWindow() {
        return new ProgramStart("multilayer.app.BareWindow", List.of(), List.of());
    }

    /** The list of commands. */
    static ProgramStart help() {
        return new ProgramStart("multilayer.Multilayer", List.of(), List.of("--help"));
    }

    /** The same with more options of the virtual machine. */
    ProgramStart with(List<String> more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(more);
        return new ProgramStart(mainClass, List.copyOf(all), arguments);
    }

    /** The options by which this process was started and that name an archive of classes; none if it has none. */
    static List<String> archiveOfThisProcess() {
        return inherited().stream().filter(ProgramStart::namesAnArchive).toList();
    }

    /** The command, with the options of this process but those that name an archive. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        inherited().stream().filter(option -> !namesAnArchive(option)).forEach(command::add);
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    private static List<String> inherited() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    private static boolean namesAnArchive(String option) {
        return ARCHIVES.stream().anyMatch(option::startsWith);
    }
}
