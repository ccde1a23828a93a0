package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import multilayer.engine.Range;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.store.sqlite.Database;
import multilayer.store.sweeps.StoredSweep;
import multilayer.store.sweeps.SweepStore;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches for good hyperparameters. */
@Command(name = "sweep", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SweepCommand implements Callable<Integer> {

    private static final Range PARALLEL = Range.integers("--parallel", 1, 1_024);
    private static final Range ID = new Range("--resume", 1, true, Long.MAX_VALUE, true, true);

    private final Terminal terminal;
    private final DatasetLoader loader;
    private final Path kept;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SweepOptions options = new SweepOptions();

    @Option(names = "--parallel", paramLabel = "N")
    private @Nullable String parallel;

    @Option(names = "--resume", paramLabel = "ID")
    private @Nullable String resume;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    SweepCommand(Terminal terminal, DatasetLoader loader, Path kept) {
        this.terminal = terminal;
        this.loader = loader;
        this.kept = kept;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = store.folder(kept);
        try {
            int slots = slots();
            SweepSpec asked = resume == null ? options.spec(slots) : null;
            try (Database database = Database.open(folder)) {
                SweepStore sweeps = new SweepStore(database, folder);
                SweepSpec begun = asked == null ? sweeps.find(id()).spec() : asked;
                TrainTest data = loader.load(Datasets.byId(begun.base().dataset()));
                begun.base().requireFit(data);
                try (StoredSweep sweep =
                        asked == null ? sweeps.open(id(), data.checksum()) : sweeps.begin(asked, data.checksum())) {
                    SweepReport report = report(folder);
                    return new SweepSession(sweep, database, data, slots, report, terminal).run();
                }
            }
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
    }

    private SweepReport report(Path folder) {
        return json
                ? new JsonSweepReport(terminal.out())
                : new TableSweepReport(terminal.out(), store.isGiven() ? "--store " + folder : "");
    }

    private int slots() {
        return parallel == null
                ? Runtime.getRuntime().availableProcessors()
                : ExperimentOptions.number("--parallel", PARALLEL, parallel).intValueExact();
    }

    private long id() {
        List<String> given = options.given();
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(Messages.text("cli.sweep.resumeAnd", String.join(" ", given)));
        }
        return ExperimentOptions.number("--resume", ID, String.valueOf(resume)).longValueExact();
    }
}
