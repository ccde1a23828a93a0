package multilayer.bench.matmul;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import multilayer.bench.ThisProgram;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.worker.WorkerProcess;

/** Runs the process that measures one setup. */
@FunctionalInterface
interface MatmulLauncher {

    /** Runs it to its end; see {@link WorkerProcess#run}. */
    void run(Setup setup, MatmulPlan plan, Consumer<JsonNode> lines) throws UnavailableException, InterruptedException;

    /** This program once more. */
    static void ofThisProgram(Setup setup, MatmulPlan plan, Consumer<JsonNode> lines)
            throws UnavailableException, InterruptedException {
        if (setup.path() != ProductPath.CUDA) {
            worker(ThisProgram.command(arguments(setup, plan)), setup, plan).run(lines);
            return;
        }
        Path folder = plan.cudaFolder().orElseThrow(() -> new IllegalStateException("no folder for CUDA"));
        try (CudaClassPath classPath = CudaClassPath.of(folder)) {
            worker(ThisProgram.command(classPath.toString(), arguments(setup, plan)), setup, plan)
                    .run(lines);
        } catch (IOException e) {
            String detail = String.valueOf(e.getMessage());
            throw new UnavailableException(new Unavailable(setup.path().kind(), Reason.WORKER_DIED, detail), e);
        }
    }

    private static WorkerProcess worker(List<String> command, Setup setup, MatmulPlan plan) {
        return new WorkerProcess(
                command, environment(setup), limit(plan), setup.path().kind());
    }

    /** OpenBLAS and oneDNN each read one of these when they are loaded, ND4J's own operations the first. */
    static Map<String, String> environment(Setup setup) {
        if (setup.threads() == 0) {
            return Map.of();
        }
        String threads = String.valueOf(setup.threads());
        return Map.of("OMP_NUM_THREADS", threads, "OPENBLAS_NUM_THREADS", threads);
    }

    /** A worker is silent for one product at the most, or while it checks one: two minutes, and as long as that takes at 1 GFLOP/s. */
    static Duration limit(MatmulPlan plan) {
        double flops = plan.shapes().stream().mapToDouble(Shape::flops).max().orElseThrow();
        return Duration.ofMinutes(2).plusSeconds((long) (flops / 1e9));
    }

    /** What its command line must say. */
    static List<String> arguments(Setup setup, MatmulPlan plan) {
        List<String> arguments = new ArrayList<>(List.of(
                "bench",
                "worker",
                "matmul",
                "--path",
                setup.path().id(),
                "--dtype",
                setup.type().id(),
                "--threads",
                String.valueOf(setup.threads()),
                "--device",
                String.valueOf(setup.deviceIndex()),
                "--sizes",
                plan.shapes().stream().map(Shape::toString).collect(Collectors.joining(","))));
        if (plan.allowStandIn()) {
            arguments.add("--allow-cpu-opencl");
        }
        if (plan.wrongWay()) {
            arguments.add("--wrong-way");
        }
        return arguments;
    }
}
