package multilayer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import multilayer.bench.matmul.MatmulBenchmark;
import multilayer.bench.matmul.MatmulPlan;
import multilayer.bench.matmul.Sizes;
import multilayer.engine.Named;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times matrix products on the CPU and on GPUs. */
@Command(name = "matmul", mixinStandardHelpOptions = true)
final class MatmulBenchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--sizes", paramLabel = "SIZES")
    private String sizes = Sizes.DEFAULT;

    @Option(names = "--device", paramLabel = "KIND")
    private String device = DeviceChoice.ALL.id();

    @Option(names = "--cuda", paramLabel = "FOLDER")
    private @Nullable Path cuda;

    @Option(names = "--allow-cpu-opencl")
    private boolean allowStandIn;

    @Option(names = "--wrong-way")
    private boolean wrongWay;

    @Option(names = "--json")
    private boolean json;

    MatmulBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        MatmulPlan plan = plan();
        MatmulReport report = json ? new JsonMatmulReport(terminal.out()) : new TableMatmulReport(terminal);
        report.begin();
        new MatmulBenchmark().run(plan, report);
        report.done();
        return Exit.OK;
    }

    private MatmulPlan plan() {
        try {
            DeviceChoice choice = Named.byId("--device", DeviceChoice.values(), device);
            if (cuda != null && choice == DeviceChoice.CPU) {
                throw new IllegalArgumentException(Messages.text("cli.matmul.cudaOnCpu", cuda));
            }
            if (cuda != null && !Files.isDirectory(cuda)) {
                throw new IllegalArgumentException(Messages.text("cli.matmul.noSuchFolder", cuda));
            }
            return new MatmulPlan(
                    Sizes.parse(sizes), choice.cpu(), choice.gpu(), allowStandIn, wrongWay, Optional.ofNullable(cuda));
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        }
    }
}
