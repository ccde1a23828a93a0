package multilayer.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the virtual machine from compiling the window's code, and what it uses of Java's library, a second time for speed
 * that nobody would see. While a run uses every core, HotSpot's optimizing compiler took a seventh of a core for minutes,
 * most of it for JavaFX; compiled once, by the fast compiler, the window is as fluid. The engine and what its loops call is
 * compiled as ever. The first directive that matches a method counts. See JEP 165, "Compiler Control".
 */
final class LeanCompilation {

    private static final Logger LOG = LoggerFactory.getLogger(LeanCompilation.class);

    private static final String DIRECTIVES = """
            [{
              match: ["multilayer/engine/*.*", "org/bytedeco/*.*", "org/nd4j/*.*", "java/nio/*.*", "jdk/internal/misc/*.*",
                      "java/util/concurrent/*.*", "java/util/zip/*.*", "sun/security/provider/*.*"],
              c2: { Exclude: false }
            }, {
              match: ["*.*"],
              c2: { Exclude: true }
            }]
            """;

    private LeanCompilation() {}

    /** Asks the virtual machine; one that does not know how goes on as it would. */
    static void ask() {
        try {
            Path file = Files.createTempFile("multilayer", ".json");
            try {
                Files.writeString(file, DIRECTIVES);
                ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                commands,
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {file.toString()}},
                                new String[] {String[].class.getName()});
            } finally {
                Files.delete(file);
            }
        } catch (IOException | JMException e) {
            LOG.debug("the compiler takes no directives here", e);
        }
    }
}
