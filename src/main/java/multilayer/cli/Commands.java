package multilayer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import multilayer.bench.backend.Backends;
import multilayer.bench.opencl.OpenClMemory;
import multilayer.experiments.lab.ContenderTimer;
import multilayer.system.check.Checks;
import multilayer.system.check.DisplayProcess;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The catalog of commands: adding one is its class and one line here. */
final class Commands {

    private Commands() {}

    /**
     * A command that need not be made to be listed: to make all of them takes as long as all else that {@code --help} does.
     *
     * @param name as its class says
     * @param full makes it with its options and its own commands
     */
    record Entry(String name, Supplier<Object> full) {

        /** What the list of commands shows: the name and, from the messages, what it does. */
        CommandLine listed() {
            return new CommandLine(CommandSpec.create().name(name));
        }
    }

    static List<Entry> all(Terminal terminal, Training training, Window window, DatasetLoader loader, Path kept) {
        return List.of(
                new Entry("train", () -> new TrainCommand(terminal, training, kept)),
                new Entry("evaluate", () -> new EvaluateCommand(terminal, loader, kept)),
                new Entry("runs", () -> runs(terminal, kept)),
                new Entry("sweep", () -> new SweepCommand(terminal, loader, kept)),
                new Entry("labs", () -> labs(terminal, loader, kept)),
                new Entry("data", () -> new DataCommand(terminal)),
                new Entry("self-test", () -> new SelfTestCommand(terminal, Checks.all(kept, new DisplayProcess()))),
                new Entry("bench", () -> bench(terminal, window, loader)));
    }

    private static CommandLine runs(Terminal terminal, Path kept) {
        return RunsCommand.with(
                new RunsListCommand(terminal, kept),
                new RunsShowCommand(terminal, kept),
                new RunsExportCommand(terminal, kept));
    }

    private static CommandLine labs(Terminal terminal, DatasetLoader loader, Path kept) {
        return LabsCommand.with(
                new LabsListCommand(terminal), new LabsRunCommand(terminal, loader, new ContenderTimer(), kept));
    }

    private static CommandLine bench(Terminal terminal, Window window, DatasetLoader loader) {
        return BenchCommand.with(
                new AccuracyBenchCommand(terminal, loader),
                new EngineBenchCommand(terminal),
                new CostBenchCommand(terminal),
                new BusyCoreBenchCommand(terminal),
                new AblationBenchCommand(terminal, loader),
                new SweepBenchCommand(terminal, loader),
                new WindowBenchCommand(terminal),
                new StartBenchCommand(terminal),
                new MemoryBenchCommand(terminal),
                new MatmulBenchCommand(terminal),
                new DevicesBenchCommand(terminal),
                WorkerCommand.with(
                        new MatmulWorkerCommand(Backends::open),
                        new MemoryWorkerCommand(OpenClMemory::open),
                        new DeviceWorkerCommand(Backends::gpus),
                        new PeakWorkerCommand()),
                new ContenderCommand(),
                new HogCommand(terminal),
                new WindowRunCommand(terminal, window));
    }
}
