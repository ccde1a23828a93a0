package multilayer.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import multilayer.bench.Spread;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.worker.WorkerProcess;
import org.junit.jupiter.api.Test;

class MemoryBenchmarkTest {

    private static final Duration PLENTY = Duration.ofMinutes(2);
    private static final String CPU = "--device cpu";
    private static final String LIST = "--device gpu --list";
    private static final String FIRST = "--device gpu --index 0";
    private static final String SECOND = "--device gpu --index 1";

    private final RecordedProgress progress = new RecordedProgress();
    private final List<String> launched = new ArrayList<>();

    @Test
    void theProcessorIsMeasuredForReal() throws InterruptedException {
        new MemoryBenchmark().run(new MemoryPlan(true, false, false), progress);

        assertThat(progress.unavailable).isEmpty();
        assertThat(progress.buses).hasSize(1);
        assertThat(progress.bandwidths).extracting(Bandwidth::operation).containsExactly(MemoryOperation.values());
        assertThat(progress.bandwidths).allSatisfy(bandwidth -> {
            assertThat(bandwidth.device()).isEqualTo(progress.buses.get(0).device());
            assertThat(bandwidth.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
            assertThat(bandwidth.gigabytesPerSecond().count()).isGreaterThanOrEqualTo(9);
            // Slower than any memory of this century, faster than any processor's.
            assertThat(bandwidth.gigabytesPerSecond().median()).isBetween(0.1, 5_000.0);
        });
    }

    @Test
    void everyGpuThatIsListedIsMeasuredOnItsOwn() throws Exception {
        run(
                new MemoryPlan(false, true, false),
                Map.of(
                        LIST, List.of(device(0), device(1), ScriptedWorker.DONE),
                        FIRST, List.of(bandwidth("first"), ScriptedWorker.DONE),
                        SECOND, List.of("{\"event\":\"pulse\"}", bandwidth("second"), ScriptedWorker.DONE)));

        assertThat(launched).containsExactly(LIST, FIRST, SECOND);
        assertThat(progress.bandwidths).extracting(each -> each.device().name()).containsExactly("first", "second");
        assertThat(progress.unavailable).isEmpty();
    }

    @Test
    void aWorkerThatDiesIsToldAndTheOthersGoOn() throws Exception {
        run(
                new MemoryPlan(true, true, false),
                Map.of(
                        CPU, List.of(bandwidth("processor"), ScriptedWorker.DIE),
                        LIST, List.of(device(0), device(1), ScriptedWorker.DONE),
                        FIRST, List.of(ScriptedWorker.DIE),
                        SECOND, List.of(bandwidth("second"), ScriptedWorker.DONE)));

        assertThat(progress.unavailable)
                .containsExactly(
                        new Unavailable(Kind.CPU, Reason.WORKER_DIED, "an assertion failed in the driver"),
                        new Unavailable(Kind.GPU, Reason.WORKER_DIED, "an assertion failed in the driver"));
        assertThat(progress.bandwidths).extracting(each -> each.device().name()).containsExactly("processor", "second");
    }

    @Test
    void aWorkerThatHangsIsEndedAndTold() throws InterruptedException {
        MemoryBenchmark benchmark = new MemoryBenchmark(
                (kind, arguments) -> ScriptedWorker.of(kind, Duration.ofSeconds(1), List.of(ScriptedWorker.HANG)));

        benchmark.run(new MemoryPlan(true, true, false), progress);

        assertThat(progress.unavailable)
                .containsExactly(
                        new Unavailable(Kind.CPU, Reason.WORKER_SILENT, "1"),
                        new Unavailable(Kind.GPU, Reason.WORKER_SILENT, "1"));
    }

    @Test
    void withoutOpenClTheBusThatADriverTellsIsStillThere() throws Exception {
        Device gpu = new Device(Kind.GPU, "a GPU", "libcuda.so.1", false);
        Unavailable noLoader = new Unavailable(Kind.GPU, Reason.NO_LOADER, "");
        run(
                new MemoryPlan(false, true, false),
                Map.of(
                        LIST,
                        List.of(
                                json(BusLine.of(Bus.unknown(gpu))),
                                json(UnavailableLine.of(noLoader)),
                                ScriptedWorker.DONE)));

        assertThat(progress.buses).containsExactly(Bus.unknown(gpu));
        assertThat(progress.unavailable).containsExactly(noLoader);
    }

    @Test
    void noGpuAndNoReasonIsNoGpu() throws Exception {
        run(new MemoryPlan(false, true, false), Map.of(LIST, List.of(ScriptedWorker.DONE)));

        assertThat(progress.unavailable).containsExactly(new Unavailable(Kind.GPU, Reason.NO_GPU, ""));
    }

    @Test
    void thatAStandInIsAllowedIsPassedOn() throws Exception {
        run(
                new MemoryPlan(false, true, true),
                Map.of(
                        LIST + " --allow-cpu-opencl", List.of(device(0), ScriptedWorker.DONE),
                        FIRST + " --allow-cpu-opencl", List.of(ScriptedWorker.DONE)));

        assertThat(launched).containsExactly(LIST + " --allow-cpu-opencl", FIRST + " --allow-cpu-opencl");
    }

    private void run(MemoryPlan plan, Map<String, List<String>> scripts) throws InterruptedException {
        new MemoryBenchmark((kind, arguments) -> worker(kind, String.join(" ", arguments), scripts))
                .run(plan, progress);
    }

    private WorkerProcess worker(Kind kind, String arguments, Map<String, List<String>> scripts) {
        launched.add(arguments);
        return ScriptedWorker.of(kind, PLENTY, scripts.getOrDefault(arguments, List.of(ScriptedWorker.DIE)));
    }

    private static String device(int index) {
        return "{\"event\":\"device\",\"index\":%d}".formatted(index);
    }

    private static String bandwidth(String name) throws JsonProcessingException {
        return json(BandwidthLine.of(new Bandwidth(
                new Device(Kind.GPU, name, "", false), MemoryOperation.READ, 0, 1, new Spread(1, 2, 3, 15))));
    }

    private static String json(Object line) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(line);
    }
}
