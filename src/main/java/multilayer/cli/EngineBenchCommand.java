package multilayer.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.Contenders;
import multilayer.bench.engine.EngineBenchmark;
import multilayer.bench.engine.EngineBenchmark.Plan;
import multilayer.bench.engine.Machine;
import multilayer.bench.engine.Task;
import multilayer.engine.Named;
import multilayer.engine.Range;
import multilayer.engine.data.Datasets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times an epoch of our engine beside its references, its products alone, and its peers. */
@Command(name = "engine", mixinStandardHelpOptions = true)
final class EngineBenchCommand implements Callable<Integer> {

    private static final Range ROUNDS = Range.integers("--rounds", 1, 1_000);
    private static final Range WARM_UP = Range.integers("--warm-up", 1, 100);
    private static final Range IMAGES = Range.integers("--images", 1, Datasets.FASHION_MNIST.trainingImages());

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--configs", paramLabel = "NAMES", split = ",")
    private List<String> configs = Stream.of(Task.values()).map(Task::id).toList();

    @Option(names = "--contenders", paramLabel = "NAMES", split = ",")
    private List<String> contenders = List.of();

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 9;

    @Option(names = "--warm-up", paramLabel = "N")
    private int warmUp = 5;

    @Option(names = "--images", paramLabel = "N")
    private int images = Datasets.FASHION_MNIST.trainingImages();

    @Option(names = "--json")
    private boolean json;

    EngineBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan = plan();
        Machine machine = Machine.measure();
        EngineBenchReport report = json ? new JsonEngineReport(terminal.out()) : new TableEngineReport(terminal);
        report.begin(machine);
        new EngineBenchmark(plan, machine).run(report);
        return Exit.OK;
    }

    private Plan plan() {
        try {
            ROUNDS.check(rounds);
            WARM_UP.check(warmUp);
            IMAGES.check(images);
            List<Task> tasks = configs.stream()
                    .map(id -> Named.byId("--configs", Task.values(), id))
                    .toList();
            return new Plan(tasks, chosen(), rounds, warmUp, images);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        }
    }

    /** Our engine, and of the others those that were named, or all. */
    private List<Contender> chosen() {
        List<Contender> all = Contenders.all();
        Contender[] catalog = all.toArray(new Contender[0]);
        contenders.forEach(id -> Named.byId("--contenders", catalog, id));
        return all.stream()
                .filter(each ->
                        contenders.isEmpty() || each.id().equals(Contenders.ENGINE) || contenders.contains(each.id()))
                .toList();
    }
}
