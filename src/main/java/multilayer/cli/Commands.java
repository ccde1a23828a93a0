package multilayer.cli;

import java.nio.file.Path;
import java.util.List;
import multilayer.bench.backend.Backends;
import multilayer.bench.opencl.OpenClMemory;
import multilayer.experiments.lab.ContenderTimer;
import multilayer.system.check.Checks;
import multilayer.system.check.DisplayProcess;

/** The catalog of commands: adding one is its class and one line here. */
final class Commands {

    private Commands() {}

    static List<Object> all(Terminal terminal, Training training, Window window, DatasetLoader loader, Path kept) {
        return List.of(
                new TrainCommand(terminal, training, kept),
                new EvaluateCommand(terminal, loader, kept),
                RunsCommand.with(
                        new RunsListCommand(terminal, kept),
                        new RunsShowCommand(terminal, kept),
                        new RunsExportCommand(terminal, kept)),
                new SweepCommand(terminal, loader, kept),
                LabsCommand.with(
                        new LabsListCommand(terminal),
                        new LabsRunCommand(terminal, loader, new ContenderTimer(), kept)),
                new DataCommand(terminal),
                new SelfTestCommand(terminal, Checks.all(kept, new DisplayProcess())),
                BenchCommand.with(
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
                        new WindowRunCommand(terminal, window)));
    }
}
