package multilayer.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.MemoryBenchmark;
import multilayer.bench.memory.MemoryOperation;
import multilayer.bench.memory.MemoryPlan;
import multilayer.bench.memory.MemoryProgress;
import multilayer.bench.roofline.PeakBenchmark;
import multilayer.engine.Named;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast each device moves data in its memory, beside what its bus could move. */
@Command(name = "memory", mixinStandardHelpOptions = true)
final class MemoryBenchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--device", paramLabel = "NAME")
    private String device = DeviceChoice.ALL.id();

    @Option(names = "--allow-cpu-opencl")
    private boolean allowStandIn;

    @Option(names = "--json")
    private boolean json;

    MemoryBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        DeviceChoice choice = choice();
        MemoryReport report = json ? new JsonMemoryReport(terminal.out()) : new TableMemoryReport(terminal);
        AtomicReference<@Nullable Bandwidth> triad = new AtomicReference<>();
        new MemoryBenchmark().run(new MemoryPlan(choice.cpu(), choice.gpu(), allowStandIn), remembering(triad, report));
        report.end();
        Bandwidth bandwidth = triad.get();
        if (bandwidth != null) {
            roofline(bandwidth, report);
        }
        return Exit.OK;
    }

    private static void roofline(Bandwidth bandwidth, MemoryReport report) throws InterruptedException {
        try {
            report.roofline(bandwidth, new PeakBenchmark().measure());
        } catch (UnavailableException e) {
            report.unavailable(e.unavailable());
        }
    }

    private DeviceChoice choice() {
        try {
            return Named.byId("--device", DeviceChoice.values(), device);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        }
    }

    /** Passes all on, and keeps the CPU's triad, which moves data as products do: it reads two arrays and writes one. */
    private static MemoryProgress remembering(AtomicReference<@Nullable Bandwidth> triad, MemoryProgress report) {
        return new MemoryProgress() {
            @Override
            public void bus(Bus bus) {
                report.bus(bus);
            }

            @Override
            public void measured(Bandwidth bandwidth) {
                if (bandwidth.device().kind() == Kind.CPU && bandwidth.operation() == MemoryOperation.TRIAD) {
                    triad.set(bandwidth);
                }
                report.measured(bandwidth);
            }

            @Override
            public void unavailable(Unavailable unavailable) {
                report.unavailable(unavailable);
            }
        };
    }
}
