package multilayer.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {

    private static final Duration PLENTY = Duration.ofMinutes(2);

    private final List<JsonNode> lines = new ArrayList<>();

    @Test
    void tellsEachLineButTheClosingOne() throws Exception {
        ScriptedWorker.process(PLENTY, ScriptedWorker.PID, "{\"event\":\"figure\",\"value\":2}", ScriptedWorker.DONE)
                .run(lines::add);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("greeting").asText()).isEqualTo("hello");
        assertThat(lines.get(1).path("value").asInt()).isEqualTo(2);
    }

    @Test
    void whoHasSaidTheClosingLineMayCrashAsItPleases() throws Exception {
        ScriptedWorker.process(PLENTY, "{\"event\":\"figure\"}", ScriptedWorker.DONE, ScriptedWorker.DIE)
                .run(lines::add);

        assertThat(lines).hasSize(1);
    }

    @Test
    void aCrashInNativeCodeIsToldWithItsSignal() {
        Unavailable failure = failure(ScriptedWorker.process(PLENTY, "{\"event\":\"figure\"}", ScriptedWorker.CRASH));

        assertThat(failure.kind()).isEqualTo(Kind.GPU);
        assertThat(failure.reason()).isEqualTo(Reason.WORKER_DIED);
        assertThat(failure.detail()).containsAnyOf("SIGSEGV (0xb) in ", "EXCEPTION_ACCESS_VIOLATION");
        assertThat(lines).hasSize(1);
    }

    @Test
    void aDeathIsToldWithItsLastWords() {
        assertThat(failure(ScriptedWorker.process(PLENTY, ScriptedWorker.DIE)))
                .isEqualTo(new Unavailable(Kind.GPU, Reason.WORKER_DIED, "an assertion failed in the driver"));
    }

    @Test
    void anEndWithoutAWordIsADeathToo() {
        assertThat(failure(ScriptedWorker.process(PLENTY)))
                .isEqualTo(new Unavailable(Kind.GPU, Reason.WORKER_DIED, "exit code 0"));
    }

    @Test
    void whoDoesNotAnswerInTimeIsEnded() {
        Unavailable failure =
                failure(ScriptedWorker.process(Duration.ofSeconds(5), ScriptedWorker.PID, ScriptedWorker.SILENCE));

        assertThat(failure).isEqualTo(new Unavailable(Kind.GPU, Reason.WORKER_SILENT, "5"));
        assertThatItHasEnded();
    }

    @Test
    void anInterruptionEndsIt() {
        WorkerProcess process = ScriptedWorker.process(PLENTY, ScriptedWorker.PID, ScriptedWorker.SILENCE);

        assertThatThrownBy(() -> process.run(line -> {
                    lines.add(line);
                    Thread.currentThread().interrupt();
                }))
                .isInstanceOf(InterruptedException.class);
        assertThatItHasEnded();
    }

    private void assertThatItHasEnded() {
        long pid = lines.get(0).path("pid").asLong();
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    private Unavailable failure(WorkerProcess process) {
        return catchThrowableOfType(UnavailableException.class, () -> process.run(lines::add))
                .unavailable();
    }
}
