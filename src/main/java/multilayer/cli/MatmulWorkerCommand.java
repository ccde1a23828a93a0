package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.bench.matmul.BackendOpener;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.MatmulWorker;
import multilayer.bench.matmul.ProductPath;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Sizes;
import multilayer.bench.worker.WorkerOutput;
import multilayer.engine.Named;
import multilayer.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The half of {@code bench matmul} that computes: not for people. */
@Command(name = "matmul", hidden = true)
final class MatmulWorkerCommand implements Callable<Integer> {

    private final BackendOpener backends;

    @Option(names = "--path")
    private String path = ProductPath.ND4J.id();

    @Option(names = "--dtype")
    private String type = ElementType.FLOAT32.id();

    @Option(names = "--threads")
    private int threads = 1;

    @Option(names = "--device")
    private int device;

    @Option(names = "--sizes")
    private String sizes = Sizes.DEFAULT;

    @Option(names = "--allow-cpu-opencl")
    private boolean allowStandIn;

    @Option(names = "--wrong-way")
    private boolean wrongWay;

    MatmulWorkerCommand(BackendOpener backends) {
        this.backends = backends;
    }

    @Override
    public Integer call() {
        Setup setup = new Setup(
                Named.byId("--path", ProductPath.values(), path),
                Named.byId("--dtype", ElementType.values(), type),
                threads,
                device);
        try {
            new MatmulWorker(backends, WorkerOutput.ofThisProcess())
                    .run(setup, Sizes.parse(sizes), allowStandIn, wrongWay);
        } catch (OutOfMemoryError e) {
            // The last line on standard error is what the person is told.
            throw new IllegalStateException(Messages.text("cli.bench.outOfMemory", sizes), e);
        }
        return Exit.OK;
    }
}
