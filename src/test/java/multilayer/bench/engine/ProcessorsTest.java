package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

    @Test
    void busyIsAllButIdleAndWaiting() {
        // user, nice, system, idle, iowait, irq, softirq, steal, guest (which is in user already)
        assertThat(Processors.busySeconds("cpu  100 10 20 5000 700 3 4 13 60 0"))
                .isEqualTo(1.5);
    }

    @Test
    void withoutALineNothingIsKnown() {
        assertThat(Processors.busySeconds("")).isNaN();
    }

    @Test
    void aProcessorHasAName() {
        assertThat(Processors.name()).isNotBlank();
    }

    @Test
    void ofTheEnvironmentOnlyWhatOpenBlasReadsIsTold() {
        assertThat(Machine.blasVariables(Map.of("OPENBLAS_CORETYPE", "Haswell", "PATH", "/bin")))
                .isEqualTo(Map.of("OPENBLAS_CORETYPE", "Haswell"));
    }
}
