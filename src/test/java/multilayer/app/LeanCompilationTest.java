package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeanCompilationTest {

    private static final String PATTERN = "multilayer/engine/*.*";

    @AfterEach
    void letTheOtherTestsCompileAsUsual() throws JMException {
        command("compilerDirectivesClear");
    }

    @Test
    void theVirtualMachineIsToldToOptimizeTheEngineAndNothingElse() throws JMException {
        assertThat(command("compilerDirectivesPrint")).doesNotContain(PATTERN);

        LeanCompilation.ask();

        assertThat(command("compilerDirectivesPrint").replaceAll("\\s+", " "))
                .containsSubsequence(PATTERN, "Exclude:false", "*.*", "Exclude:true");
        command("compilerDirectivesRemove");
        command("compilerDirectivesRemove");
        assertThat(command("compilerDirectivesPrint")).doesNotContain(PATTERN);
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
