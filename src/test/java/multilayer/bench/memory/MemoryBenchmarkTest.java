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
import multilayer.bench.device.DeviceLister;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.worker.ScriptedWorker;
import multilayer.bench.worker.WorkerProcess;
import org.junit.jupiter.api.Test;

class MemoryBenchmarkTest {

    private static final Duration PLENTY = Duration.ofMinutes(2);
    private static final String CPU = "--device cpu";
    private static final String BUSES = "--device gpu --buses";
    private static final String FIRST = "--device gpu --index 0";
    private static final String SECOND = "--device gpu --index 1";

    private static final Device GPU = new Device(Kind.GPU, "a GPU", "a driver", false);

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
                gpus(GPU, GPU),
                new MemoryPlan(false, true, false),
                Map.of(
                        FIRST, List.of(bandwidth("first"), ScriptedWorker.DONE),
                        SECOND, List.of("{\"event\":\"pulse\"}", bandwidth("second"), ScriptedWorker.DONE)));

        assertThat(launched).containsExactly(FIRST, SECOND);
        assertThat(progress.bandwidths).extracting(each -> each.device().name()).containsExactly("first", "second");
        assertThat(progress.unavailable).isEmpty();
    }

    @Test
    void aWorkerThatDiesIsToldAndTheOthersGoOn() throws Exception {
        run(
                gpus(GPU, GPU),
                new MemoryPlan(true, true, false),
                Map.of(
                        CPU, List.of(bandwidth("processor"), ScriptedWorker.DIE),
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
                gpus(GPU),
                (kind, arguments) -> ScriptedWorker.process(kind, Duration.ofSeconds(1), ScriptedWorker.SILENCE));

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
        DeviceLister without = allowStandIn -> {
            throw new UnavailableException(noLoader);
        };
        run(
                without,
                new MemoryPlan(false, true, false),
                Map.of(BUSES, List.of(json(BusLine.of(Bus.unknown(gpu))), ScriptedWorker.DONE)));

        assertThat(launched).containsExactly(BUSES);
        assertThat(progress.buses).containsExactly(Bus.unknown(gpu));
        assertThat(progress.unavailable).containsExactly(noLoader);
    }

    @Test
    void thatAStandInIsAllowedIsPassedOn() throws Exception {
        DeviceLister standIns = allowStandIn -> allowStandIn ? List.of(GPU) : List.of();
        run(
                standIns,
                new MemoryPlan(false, true, true),
                Map.of(FIRST + " --allow-cpu-opencl", List.of(ScriptedWorker.DONE)));

        assertThat(launched).containsExactly(FIRST + " --allow-cpu-opencl");
        assertThat(progress.unavailable).isEmpty();
    }

    private void run(DeviceLister gpus, MemoryPlan plan, Map<String, List<String>> scripts)
            throws InterruptedException {
        new MemoryBenchmark(gpus, (kind, arguments) -> worker(kind, String.join(" ", arguments), scripts))
                .run(plan, progress);
    }

    private WorkerProcess worker(Kind kind, String arguments, Map<String, List<String>> scripts) {
        launched.add(arguments);
        return ScriptedWorker.process(
                kind,
                PLENTY,
                scripts.getOrDefault(arguments, List.of(ScriptedWorker.DIE)).toArray(String[]::new));
    }

    private static DeviceLister gpus(Device... devices) {
        return allowStandIn -> List.of(devices);
    }

    private static String bandwidth(String name) throws JsonProcessingException {
        return json(BandwidthLine.of(new Bandwidth(
                new Device(Kind.GPU, name, "", false), MemoryOperation.READ, 0, 1, new Spread(1, 2, 3, 15))));
    }

    private static String json(Object line) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(line);
    }
}
