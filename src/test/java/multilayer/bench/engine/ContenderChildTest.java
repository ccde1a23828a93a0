package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContenderChildTest {

    private static final Duration PLENTY = Duration.ofMinutes(2);

    @Test
    void tellsWhatItIsAndAnswersEveryWish() throws Exception {
        try (ContenderChild child = start(PLENTY, "0.5/2.25", "0.25/null")) {
            assertThat(child.awaitReady().versions()).isEqualTo("hello from the environment");
            assertThat(child.blasKernels()).contains("Testing");
            assertThat(child.epoch()).isEqualTo(new ContenderServer.Epoch("epoch", 0.5, 2.25));
            assertThat(child.epoch()).isEqualTo(new ContenderServer.Epoch("epoch", 0.25, null));
            if (System.getProperty("os.name").equals("Linux")) {
                // A virtual machine that does nothing takes more than this.
                assertThat(child.peakMegabytes()).isGreaterThan(10);
            }
        }
    }

    @Test
    void aDeathIsToldWithItsExitCodeAndLastWords() throws Exception {
        try (ContenderChild child = start(PLENTY, "0.5/2.25", ScriptedContender.DIE)) {
            child.awaitReady();
            child.epoch();

            assertThatThrownBy(child::epoch)
                    .isInstanceOf(ContenderException.class)
                    .hasMessage("scripted ended with exit code 7: an assertion failed in the native library");
        }
    }

    @Test
    void aDeathWhilePreparingIsToldAlike() throws Exception {
        try (ContenderChild child = start(PLENTY, ScriptedContender.DIE_AT_ONCE)) {
            assertThatThrownBy(child::awaitReady)
                    .isInstanceOf(ContenderException.class)
                    .hasMessageContaining("exit code 7");
        }
    }

    @Test
    void whatIsNoJsonIsNoAnswer() throws Exception {
        try (ContenderChild child = start(PLENTY, ScriptedContender.NONSENSE)) {
            child.awaitReady();

            assertThatThrownBy(child::epoch)
                    .isInstanceOf(ContenderException.class)
                    .hasMessage("scripted said what is not JSON: Welcome to the library!");
        }
    }

    @Test
    void anotherEventIsNoAnswer() throws Exception {
        try (ContenderChild child = start(PLENTY, ScriptedContender.SOMETHING_ELSE)) {
            child.awaitReady();

            assertThatThrownBy(child::epoch)
                    .isInstanceOf(ContenderException.class)
                    .hasMessage("scripted was asked for epoch and said: {\"event\":\"pulse\"}");
        }
    }

    @Test
    void whoDoesNotAnswerInTimeIsEnded() throws Exception {
        Duration none = Duration.ZERO;
        try (ContenderChild child = start(none, ScriptedContender.SILENCE)) {
            assertThatThrownBy(child::epoch)
                    .isInstanceOf(ContenderException.class)
                    .hasMessage("scripted did not answer within 0 s");
        }
    }

    private static ContenderChild start(Duration limit, String... script) throws IOException {
        return ScriptedContender.start("scripted", limit, List.of(script));
    }
}
