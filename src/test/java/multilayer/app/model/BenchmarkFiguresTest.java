package multilayer.app.model;

import static multilayer.store.KnownBenchmarks.BLAS;
import static multilayer.store.KnownBenchmarks.CPU;
import static multilayer.store.KnownBenchmarks.GPU;
import static multilayer.store.KnownBenchmarks.OPENCL;
import static multilayer.store.KnownBenchmarks.STAND_IN;
import static multilayer.store.KnownBenchmarks.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Timing;
import multilayer.bench.memory.Bus;
import multilayer.store.BenchmarkRecord;
import multilayer.store.KnownBenchmarks;
import multilayer.text.Messages;
import org.junit.jupiter.api.Test;

/** What is made of benchmarks' figures before they are shown. */
class BenchmarkFiguresTest {

    private static final Shape SIZE = Shape.square(1024);

    @Test
    void aCurveIsOneWayAndWrongTimingsAreOnNone() {
        List<ProductSeries> series = ProductSeries.of(
                List.of(
                        product(CPU, BLAS, SIZE, Timing.RESIDENT, 97),
                        product(GPU, OPENCL, SIZE, Timing.RESIDENT, 400),
                        product(GPU, OPENCL, SIZE, Timing.WITH_TRANSFERS, 160),
                        product(GPU, OPENCL, SIZE, Timing.WITHOUT_SYNCHRONIZATION, 90_000),
                        product(CPU, BLAS, Shape.square(1025), Timing.RESIDENT, 90)),
                ElementType.FLOAT32);
        assertThat(series)
                .extracting(ProductSeries::name)
                .containsExactly(
                        "CPU \u00b7 BLAS, 2 threads",
                        "GPU \u00b7 OpenCL, resident",
                        "GPU \u00b7 OpenCL, with transfers");
        assertThat(series.get(0).measurements()).hasSize(2);
        assertThat(series).extracting(ProductSeries::style).containsExactly("blas", "opencl", "opencl-transfers");
    }

    @Test
    void squaresStandFromSmallToLargeAndOthersAsTheyCame() {
        Shape tall = new Shape(256, 784, 10);
        assertThat(ProductSeries.shapes(KnownBenchmarks.cpuProducts(1032, 1024)))
                .containsExactly(SIZE, Shape.square(1032));
        assertThat(ProductSeries.shapes(List.of(
                        product(CPU, BLAS, SIZE, Timing.RESIDENT, 97), product(CPU, BLAS, tall, Timing.RESIDENT, 50))))
                .containsExactly(SIZE, tall);
    }

    @Test
    void aWrongTimeStandsBesideTheTrueOneOfTheSameProduct() {
        Measurement honest = product(GPU, OPENCL, SIZE, Timing.RESIDENT, 400);
        Measurement wrong = product(GPU, OPENCL, SIZE, Timing.WITHOUT_SYNCHRONIZATION, 80_000);
        List<WrongTiming> pairs =
                WrongTiming.of(List.of(honest, product(GPU, OPENCL, SIZE, Timing.WITH_TRANSFERS, 160), wrong));
        assertThat(pairs).containsExactly(new WrongTiming(wrong, honest));
        assertThat(pairs.get(0).ratio()).isCloseTo(0.005, within(1e-12));
        assertThat(pairs.get(0).why()).startsWith("0.00500\u00d7 the true time");
    }

    @Test
    void aCpuThatStandsInIsAlwaysCalledThat() {
        assertThat(BenchmarkWords.device(STAND_IN)).isEqualTo("Example 3000 (CPU standing in for a GPU)");
        assertThat(BenchmarkWords.way(STAND_IN, OPENCL, Timing.RESIDENT))
                .isEqualTo("CPU standing in for a GPU \u00b7 OpenCL, resident");
    }

    @Test
    void figuresHaveThreeDigits() {
        assertThat(BenchmarkWords.significant(97)).isEqualTo("97.0");
        assertThat(BenchmarkWords.significant(1234.5)).isEqualTo("1230");
        assertThat(BenchmarkWords.significant(0.0051239)).isEqualTo("0.00512");
        assertThat(BenchmarkWords.time(0.02213)).isEqualTo("22.1\u00a0ms");
        assertThat(BenchmarkWords.time(27e-6)).isEqualTo("27.0\u00a0\u00b5s");
    }

    @Test
    void moreThanABusCanMoveIsAContradiction() {
        MemoryRow row = new MemoryRow(KnownBenchmarks.bus(CPU, 128, 3_200), KnownBenchmarks.bandwidths(CPU, 62));
        assertThat(row.busWords()).isEqualTo("Bus: 128 bits at 3,200 MT/s (reported: udevadm info -e)");
        assertThat(row.isContradicted()).isTrue();
        assertThat(row.theory()).startsWith("In theory it moves 51.2 GB/s, yet 62.0 GB/s were measured, 121 %");

        MemoryRow slow = new MemoryRow(row.bus(), KnownBenchmarks.bandwidths(CPU, 25.6));
        assertThat(slow.theory()).contains("reaches 25.6 GB/s, 50 % of that");
        assertThat(slow.canBeEntered()).isFalse();
    }

    @Test
    void aBusThatNobodyTellsCanBeEntered() {
        BenchmarkResults results = new BenchmarkResults();
        results.buses().setAll(Bus.unknown(CPU), Bus.unknown(GPU));
        assertThat(MemoryRow.of(results.buses(), List.of()).get(0).canBeEntered())
                .isTrue();

        results.enter(CPU, OptionalInt.of(128), OptionalDouble.of(3_200));
        MemoryRow entered = MemoryRow.of(results.buses(), List.of()).get(0);
        assertThat(entered.busWords()).isEqualTo("Bus: 128 bits at 3,200 MT/s (entered by you)");
        assertThat(results.buses().get(1)).isEqualTo(Bus.unknown(GPU));
    }

    @Test
    void theRoofIsMemoryUntilTheRidgeAndThePeakBeyond() {
        List<MemoryRow> memory = List.of(new MemoryRow(Bus.unknown(CPU), KnownBenchmarks.bandwidths(CPU, 10)));
        Roof roof = Roof.of(memory, KnownBenchmarks.cpuProducts(1024), 110).get(0);
        assertThat(roof.derived()).isTrue();
        assertThat(roof.ridge()).isEqualTo(11);
        assertThat(roof.attainable(1)).isEqualTo(10);
        assertThat(roof.attainable(100)).isEqualTo(110);
        assertThat(roof.products())
                .as("the fastest of the size")
                .extracting(Measurement::setup)
                .containsExactly(BLAS);

        assertThat(Roof.of(memory, KnownBenchmarks.cpuProducts(1024), Double.NaN)
                        .get(0)
                        .peakGigaflops())
                .isCloseTo(97, within(1e-9));
        assertThat(Roof.of(memory, List.of(), Double.NaN)).isEmpty();
    }

    @Test
    void anEarlierRecordIsComparedFigureByFigure() {
        BenchmarkRecord earlier = KnownBenchmarks.record(Instant.EPOCH);
        BenchmarkResults now = new BenchmarkResults();
        now.products().add(product(CPU, BLAS, SIZE, Timing.RESIDENT, 194));
        now.bandwidths().setAll(KnownBenchmarks.bandwidths(CPU, 12));
        List<RecordComparison> rows = RecordComparison.of(earlier, now.all(Instant.now(), "1.1", KnownBenchmarks.HOST));

        assertThat(rows).hasSize(6 + 4 + 3);
        assertThat(rows.get(0).verdict()).isEqualTo("not measured now");
        assertThat(rows.get(1).what()).isEqualTo("CPU \u00b7 BLAS, 2 threads, float32, 1024");
        assertThat(rows.get(1).verdict()).isEqualTo("2.00\u00d7 as fast");
        assertThat(rows.get(6).verdict()).isEqualTo("1.00\u00d7, within noise");
    }

    @Test
    void theReportTellsMachineFiguresAndReasons() {
        String report = BenchmarkReport.of(KnownBenchmarks.record(Instant.EPOCH));
        assertThat(report)
                .contains("Example 3000, 2 cores \u00b7 Linux 6.1 \u00b7 Java 17.0.12 \u00b7 1.0")
                .contains("- Example 3000: OpenBLAS 0.3.28")
                .contains("- GPU: " + Messages.text("unavailable.no-gpu", "Example 3000"))
                .contains("| CPU \u00b7 BLAS, 2 threads | float32 | 1024 | 97.0 | 22.1\u00a0ms |")
                .contains("Bus: 128 bits at 3,200 MT/s")
                .contains("| 784-256-10 | SameDiff | 2.10\u00a0s | 4.00\u00d7 |");
    }
}
