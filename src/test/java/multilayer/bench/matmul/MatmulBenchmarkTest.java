package multilayer.bench.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import multilayer.bench.device.DeviceLister;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.worker.ScriptedWorker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatmulBenchmarkTest implements MatmulProgress {

    private static final Duration PLENTY = Duration.ofMinutes(2);
    private static final String DONE = ScriptedWorker.DONE;
    private static final Unavailable NO_LOADER = new Unavailable(Kind.GPU, Reason.NO_LOADER, "");

    private final List<Setup> begun = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<Measurement> measured = new ArrayList<>();
    private final List<Unavailable> unavailable = new ArrayList<>();

    @Override
    public void begun(Setup setup, int index, int count) {
        assertThat(index).isEqualTo(begun.size());
        begun.add(setup);
        counts.add(count);
    }

    @Override
    public void measured(Measurement measurement) {
        measured.add(measurement);
    }

    @Override
    public void unavailable(Unavailable reason) {
        unavailable.add(reason);
    }

    @Test
    void onACpuEveryLibraryComputesEachTypeWithOneThreadAndWithAll() throws Exception {
        run(plan(true, false), 4, (setup, plan, lines) -> {});

        assertThat(begun)
                .containsExactly(
                        new Setup(ProductPath.ND4J, ElementType.FLOAT32, 1, 0),
                        new Setup(ProductPath.ND4J, ElementType.FLOAT32, 4, 0),
                        new Setup(ProductPath.BLAS, ElementType.FLOAT32, 1, 0),
                        new Setup(ProductPath.BLAS, ElementType.FLOAT32, 4, 0),
                        new Setup(ProductPath.ND4J, ElementType.FLOAT64, 1, 0),
                        new Setup(ProductPath.ND4J, ElementType.FLOAT64, 4, 0),
                        new Setup(ProductPath.BLAS, ElementType.FLOAT64, 1, 0),
                        new Setup(ProductPath.BLAS, ElementType.FLOAT64, 4, 0));
        assertThat(counts).containsOnly(8);
    }

    @Test
    void oneCoreIsMeasuredOnce() throws Exception {
        run(plan(true, false), 1, (setup, plan, lines) -> {});

        assertThat(begun).hasSize(4).allSatisfy(setup -> assertThat(setup.threads())
                .isOne());
    }

    @Test
    void everyGpuIsMeasuredByItsIndex() throws Exception {
        run(plan(false, true), allowStandIn -> List.of(Figures.GPU, Figures.GPU), (setup, plan, lines) -> {});

        assertThat(begun)
                .containsExactly(
                        new Setup(ProductPath.OPENCL, ElementType.FLOAT32, 0, 0),
                        new Setup(ProductPath.OPENCL, ElementType.FLOAT32, 0, 1));
    }

    @Test
    void withoutAGpuTheReasonIsToldAndTheCpuIsMeasured() throws Exception {
        run(plan(true, true), 1, (setup, plan, lines) -> {});

        assertThat(unavailable).containsExactly(NO_LOADER);
        assertThat(begun).hasSize(4);
    }

    @Test
    void aWorkerThatDiesAndOneThatHangsCostTheirFiguresOnly() throws Exception {
        String figure = new ObjectMapper()
                .writeValueAsString(MeasurementLine.of(Figures.of(Figures.BLAS, 64, Timing.RESIDENT, 100)));
        run(plan(true, false), 1, (setup, plan, lines) -> {
            switch (begun.size()) {
                case 1 -> ScriptedWorker.process(PLENTY, ScriptedWorker.CRASH).run(lines);
                case 2 ->
                    ScriptedWorker.process(Duration.ofMillis(50), ScriptedWorker.SILENCE)
                            .run(lines);
                default ->
                    ScriptedWorker.process(PLENTY, "{\"event\":\"alive\"}", figure, DONE)
                            .run(lines);
            }
        });

        assertThat(unavailable)
                .extracting(Unavailable::reason)
                .containsExactly(Reason.WORKER_DIED, Reason.WORKER_SILENT);
        assertThat(measured)
                .containsExactly(
                        Figures.of(Figures.BLAS, 64, Timing.RESIDENT, 100),
                        Figures.of(Figures.BLAS, 64, Timing.RESIDENT, 100));
    }

    @Test
    void anInterruptionEndsItAtOnce() {
        assertThatThrownBy(() -> run(plan(true, false), 1, (setup, plan, lines) -> {
                    Thread.currentThread().interrupt();
                    ScriptedWorker.process(PLENTY, ScriptedWorker.SILENCE).run(lines);
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(begun).hasSize(1);
    }

    @Test
    void aWorkerIsToldItsThreadsAndWhatToMultiply() {
        Setup setup = new Setup(ProductPath.ND4J, ElementType.FLOAT64, 3, 0);

        assertThat(MatmulLauncher.environment(setup))
                .isEqualTo(Map.of("OMP_NUM_THREADS", "3", "OPENBLAS_NUM_THREADS", "3"));
        assertThat(MatmulLauncher.environment(Figures.OPENCL)).isEmpty();
        assertThat(String.join(" ", MatmulLauncher.arguments(setup, plan(true, false))))
                .isEqualTo("bench worker matmul --path nd4j --dtype float64 --threads 3 --device 0 --sizes 33,2x3x4");
    }

    @Test
    void aHugeProductMayTakeLonger() {
        MatmulPlan huge = new MatmulPlan(List.of(Shape.square(5_000)), true, false, false, false, Optional.empty());

        assertThat(MatmulLauncher.limit(plan(true, false))).isEqualTo(Duration.ofMinutes(2));
        assertThat(MatmulLauncher.limit(huge)).isEqualTo(Duration.ofSeconds(120 + 250));
    }

    @Test
    void aFolderWithoutACudaBackendIsTold(@TempDir Path folder) throws Exception {
        run(cudaPlan(folder), 1, MatmulLauncher::ofThisProgram);

        assertThat(unavailable)
                .containsExactly(NO_LOADER, new Unavailable(Kind.GPU, Reason.NO_CUDA_BACKEND, folder.toString()));
    }

    /** For real: ND4J is loaded in another process and finds what is in the folder. */
    @Test
    void theBackendForCpusIsNeverShownAsCuda(@TempDir Path folder) throws Exception {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (jar.getFileName().toString().startsWith("nd4j-native")) {
                Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
            }
        }

        run(cudaPlan(folder), 1, MatmulLauncher::ofThisProgram);

        assertThat(measured).isEmpty();
        assertThat(unavailable)
                .containsExactly(NO_LOADER, new Unavailable(Kind.GPU, Reason.CUDA_FELL_BACK, "CpuBackend"));
    }

    private static MatmulPlan plan(boolean cpu, boolean gpu) {
        return new MatmulPlan(List.of(Shape.square(33), new Shape(2, 3, 4)), cpu, gpu, false, false, Optional.empty());
    }

    private static MatmulPlan cudaPlan(Path folder) {
        return new MatmulPlan(List.of(Shape.square(33)), false, true, false, false, Optional.of(folder));
    }

    private void run(MatmulPlan plan, int cores, MatmulLauncher launcher) throws InterruptedException {
        DeviceLister none = allowStandIn -> {
            throw new UnavailableException(NO_LOADER);
        };
        new MatmulBenchmark(launcher, none, cores).run(plan, this);
    }

    private void run(MatmulPlan plan, DeviceLister gpus, MatmulLauncher launcher) throws InterruptedException {
        new MatmulBenchmark(launcher, gpus, 1).run(plan, this);
    }
}
