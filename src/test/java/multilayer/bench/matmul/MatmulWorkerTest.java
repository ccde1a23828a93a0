package multilayer.bench.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.worker.UnavailableLine;
import multilayer.bench.worker.WorkerOutput;
import org.junit.jupiter.api.Test;

class MatmulWorkerTest {

    private static final Setup CPU = new Setup(ProductPath.BLAS, ElementType.FLOAT64, 1, 0);
    private static final Setup GPU = new Setup(ProductPath.OPENCL, ElementType.FLOAT32, 0, 0);
    private static final Shape SMALL = new Shape(3, 4, 5);
    private static final long MILLISECOND = 1_000_000;

    private final FakeBackend backend = new FakeBackend(new Device(Kind.CPU, "a processor", "a library 1.2", false));

    @Test
    void aSampleIsRepeatedUntilItLastsFiftyMilliseconds() {
        backend.duration = call -> 3 * MILLISECOND;

        Measurement measurement = run(CPU, false, SMALL).get(0);

        assertThat(measurement.medianSeconds()).isCloseTo(0.003, within(1e-12));
        assertThat(measurement.samples()).isEqualTo(9);
        assertThat(measurement.gigaflopsPerSecond()).isCloseTo(2 * 3 * 4 * 5 / 0.003 / 1e9, within(1e-15));
        assertThat(measurement.device()).isEqualTo(backend.device);
        // Once to begin, once to verify; two groups of three of 4 × 3 ms after one of 3 ms; nine of 17 × 3 ms after one
        // that was too short.
        assertThat(backend.computed.size()).isBetween(2 + 1 + 6 * 4 + 9 * 17, 2 + 1 + 6 * 4 + 4 + 9 * 20);
    }

    @Test
    void aLongProductIsComputedOnceASample() {
        backend.duration = call -> 700 * MILLISECOND;

        assertThat(run(CPU, false, SMALL).get(0).medianSeconds()).isCloseTo(0.7, within(1e-12));
        assertThat(backend.computed).hasSize(2 + 6 + 9);
    }

    @Test
    void theFigureIsTheMedianOfNineWithItsQuartiles() {
        // First call and verification, two groups of the warm-up, then samples of 100, 200 … 900 ms.
        backend.duration = call -> call <= 8 ? 500 * MILLISECOND : 100 * (call - 8) * MILLISECOND;

        Measurement measurement = run(CPU, false, SMALL).get(0);

        assertThat(measurement.medianSeconds()).isCloseTo(0.5, within(1e-12));
        assertThat(measurement.lowerQuartileSeconds()).isCloseTo(0.3, within(1e-12));
        assertThat(measurement.upperQuartileSeconds()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void theWarmUpLastsUntilTwoGroupsAgree() {
        // Groups of 200 and 100 ms, then two of 60 ms.
        backend.duration = call -> (call <= 5 ? 200 : call <= 8 ? 100 : 60) * MILLISECOND;

        assertThat(run(CPU, false, SMALL).get(0).upperQuartileSeconds()).isCloseTo(0.06, within(1e-12));
        assertThat(backend.computed).hasSize(2 + 4 * 3 + 9);
    }

    @Test
    void aWarmUpThatNeverAgreesEndsAtItsLimit() {
        backend.duration = call -> (call / 3 % 2 == 0 ? 100 : 200) * MILLISECOND;

        assertThat(run(CPU, false, SMALL)).hasSize(1);
        assertThat(backend.now)
                .isLessThan(Protocol.STANDARD
                        .warmUpLimit()
                        .plus(Duration.ofSeconds(4))
                        .toNanos());
    }

    @Test
    void theShapesTakeTurns() {
        backend.duration = call -> 700 * MILLISECOND;

        run(CPU, false, Shape.square(2), Shape.square(3));

        List<String> samples = backend.computed.subList(backend.computed.size() - 18, backend.computed.size());
        assertThat(samples).startsWith("2", "3", "2", "3").endsWith("2", "3", "2", "3");
    }

    @Test
    void aWrongElementIsAllThatIsTold() {
        backend.errorOfOneElement = 1e-3;

        assertThat(run(CPU, false, SMALL)).isEmpty();

        JsonNode line = line(UnavailableLine.EVENT).get(0);
        Unavailable unavailable = UnavailableLine.read(line);
        assertThat(unavailable.kind()).isEqualTo(Kind.CPU);
        assertThat(unavailable.reason()).isEqualTo(Reason.WRONG_RESULT);
        assertThat(unavailable.detail()).startsWith("3x4x5, float64: ").contains("at most 1.1e-15");
        assertThat(backend.closed).isEqualTo(2);
    }

    @Test
    void aGpuIsTimedWithAndWithoutTransfers() {
        backend.handOver = MILLISECOND;
        backend.duration = call -> 60 * MILLISECOND;
        backend.transfers = 25 * MILLISECOND;

        List<Measurement> measurements = run(GPU, false, SMALL);

        assertThat(measurements)
                .extracting(Measurement::timing)
                .containsExactly(Timing.RESIDENT, Timing.WITH_TRANSFERS);
        assertThat(measurements.get(0).medianSeconds()).isCloseTo(0.060, within(1e-12));
        assertThat(measurements.get(1).medianSeconds()).isCloseTo(0.085, within(1e-12));
    }

    @Test
    void theWrongWaysAreTimedOnlyWhenAskedForAndAfterTheHonestOnes() {
        backend.handOver = MILLISECOND;
        backend.duration = call -> (call == 1 ? 900 : 60) * MILLISECOND;

        List<Measurement> measurements = run(GPU, true, SMALL);

        assertThat(measurements)
                .extracting(Measurement::timing)
                .containsExactly(
                        Timing.RESIDENT, Timing.WITH_TRANSFERS, Timing.WITHOUT_SYNCHRONIZATION, Timing.WITHOUT_WARM_UP);
        assertThat(measurements.get(0).medianSeconds()).isCloseTo(0.060, within(1e-12));
        assertThat(measurements.get(2).medianSeconds()).isCloseTo(0.001, within(1e-12));
        assertThat(measurements.get(2).samples()).isEqualTo(9);
        assertThat(measurements.get(3).medianSeconds()).isCloseTo(0.9, within(1e-12));
        assertThat(measurements.get(3).samples()).isEqualTo(1);
    }

    @Test
    void onACpuTheOnlyWrongWayIsTheFirstCall() {
        assertThat(run(CPU, true, SMALL))
                .extracting(Measurement::timing)
                .containsExactly(Timing.RESIDENT, Timing.WITHOUT_WARM_UP);
    }

    @Test
    void theFastestVariantIsChosenAndNamed() {
        backend.variants = List.of("16x16x8", "64x64x16", "32x32x8");
        backend.variantFactors = new long[] {30, 10, 20};

        List<Measurement> measurements = run(GPU, true, SMALL);

        assertThat(measurements.get(0).variant()).isEqualTo("64x64x16");
        assertThat(measurements.get(0).medianSeconds()).isCloseTo(0.1, within(1e-12));
        assertThat(measurements.get(3).variant()).isEqualTo("16x16x8");
    }

    @Test
    void whatCannotBeOpenedIsToldAndTheWorkerIsDone() {
        Unavailable none = new Unavailable(Kind.GPU, Reason.CUDA_FELL_BACK, "CpuBackend");
        worker((setup, allowStandIn) -> {
                    throw new UnavailableException(none);
                })
                .run(GPU, List.of(SMALL), false, false);

        assertThat(UnavailableLine.read(line(UnavailableLine.EVENT).get(0))).isEqualTo(none);
        assertThat(line("done")).hasSize(1);
    }

    @Test
    void itSaysThatItIsAliveBeforeTheFiguresCome() {
        run(CPU, false, SMALL);

        assertThat(line("alive").size()).isGreaterThan(9);
        assertThat(line("done")).hasSize(1);
        assertThat(backend.closed).isEqualTo(2);
    }

    private final StringWriter said = new StringWriter();

    private List<Measurement> run(Setup setup, boolean wrongWay, Shape... shapes) {
        worker((each, allowStandIn) -> backend).run(setup, List.of(shapes), false, wrongWay);
        List<Measurement> measurements = new ArrayList<>();
        line(MeasurementLine.EVENT).forEach(line -> measurements.add(MeasurementLine.read(line)));
        assertThat(measurements).allSatisfy(each -> assertThat(each.setup()).isEqualTo(setup));
        return measurements;
    }

    private MatmulWorker worker(BackendOpener opener) {
        return new MatmulWorker(opener, new WorkerOutput(new PrintWriter(said)), Protocol.STANDARD, backend::nanoTime);
    }

    private List<JsonNode> line(String event) {
        return said.toString()
                .lines()
                .map(MatmulWorkerTest::json)
                .filter(line -> line.path("event").asText().equals(event))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
