package multilayer.bench.roofline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import multilayer.bench.device.Kind;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.engine.FmaPeak;
import multilayer.bench.worker.WorkerOutput;
import multilayer.bench.worker.WorkerProcess;
import org.junit.jupiter.api.Test;

class PeakBenchmarkTest {

    @Test
    void theWorkersFigureIsThatOfAllCoresThatItWasAskedFor() throws Exception {
        FmaPeak peak = new PeakBenchmark(() -> worker(Measures.class)).measure();

        assertThat(peak.cores()).isEqualTo(1);
        assertThat(peak.gigahertz()).isPositive();
        assertThat(peak.gigaflopsPerSecond()).isEqualTo(peak.gigahertz() * peak.perCycle());
    }

    @Test
    void aWorkerThatSaysNothingIsTold() {
        assertThatThrownBy(() -> new PeakBenchmark(() -> worker(SaysNothing.class)).measure())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("worker-died");
    }

    private static WorkerProcess worker(Class<?> main) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new WorkerProcess(
                List.of(java, "-cp", System.getProperty("java.class.path"), main.getName()),
                Map.of(),
                Duration.ofSeconds(30),
                Kind.CPU);
    }

    static final class Measures {
        private Measures() {}

        public static void main(String[] arguments) throws InterruptedException {
            new PeakWorker(WorkerOutput.ofThisProcess()).run(1);
        }
    }

    static final class SaysNothing {
        private SaysNothing() {}

        public static void main(String[] arguments) {
            WorkerOutput.ofThisProcess().done();
        }
    }
}
