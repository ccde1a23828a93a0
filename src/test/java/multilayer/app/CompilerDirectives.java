package multilayer.app;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What this virtual machine has been told to compile, and how. It holds for all tests that follow in the same one. */
final class CompilerDirectives {

    private CompilerDirectives() {}

    static String print() throws JMException {
        return command("compilerDirectivesPrint");
    }

    /** Takes the newest away. */
    static void remove() throws JMException {
        command("compilerDirectivesRemove");
    }

    static void clear() throws JMException {
        command("compilerDirectivesClear");
    }

    private static String command(String name) throws JMException {
        Object answer = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        name,
                        new Object[0],
                        new String[0]);
        return String.valueOf(answer);
    }
}
