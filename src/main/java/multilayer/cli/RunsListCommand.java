package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import multilayer.engine.Range;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the history of runs. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class RunsListCommand implements Callable<Integer> {

    private static final Range LIMIT = Range.integers("--limit", 1, Integer.MAX_VALUE);

    private final Terminal terminal;
    private final Path kept;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--filter", paramLabel = "TEXT")
    private String filter = "";

    @Option(names = "--tag", paramLabel = "TAG")
    private @Nullable String tag;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = Integer.MAX_VALUE;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    RunsListCommand(Terminal terminal, Path kept) {
        this.terminal = terminal;
        this.kept = kept;
    }

    @Override
    public Integer call() {
        List<RunSummary> all;
        try {
            LIMIT.check(limit);
            try (RunStore history = store.existing(kept)) {
                all = history.list();
            }
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
        List<RunSummary> matching = all.stream()
                .filter(run -> tag == null || run.tags().contains(tag))
                .filter(run -> run.matches(filter))
                .toList();
        List<RunSummary> shown = matching.subList(0, Math.min(limit, matching.size()));
        RunsReport report = json ? new JsonRunsReport(terminal.out()) : new TableRunsReport(terminal.out());
        report.list(shown, matching.size(), all.size());
        return Exit.OK;
    }
}
