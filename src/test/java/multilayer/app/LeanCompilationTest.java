package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.JMException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeanCompilationTest {

    private static final String PATTERN = "multilayer/engine/*.*";

    @BeforeEach
    void forgetWhatTheTestsAskedFor() throws JMException {
        CompilerDirectives.clear();
    }

    @AfterEach
    void letTheOtherTestsCompileAsBefore() throws JMException {
        CompilerDirectives.clear();
        LeanCompilation.ask();
    }

    @Test
    void theVirtualMachineIsToldToOptimizeTheEngineAndNothingElse() throws JMException {
        LeanCompilation.ask();

        assertThat(CompilerDirectives.print().replaceAll("\\s+", " "))
                .containsSubsequence(PATTERN, "Exclude:false", "*.*", "Exclude:true");
        CompilerDirectives.remove();
        CompilerDirectives.remove();
        assertThat(CompilerDirectives.print()).doesNotContain(PATTERN);
    }
}
