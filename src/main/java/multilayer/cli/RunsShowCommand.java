package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunStore;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all that is kept of a run but its weights. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class RunsShowCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Path kept;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private long id;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    RunsShowCommand(Terminal terminal, Path kept) {
        this.terminal = terminal;
        this.kept = kept;
    }

    @Override
    public Integer call() {
        RunDetails run;
        try (RunStore history = store.existing(kept)) {
            run = KeptRun.of(history, id).details();
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
        RunsReport report = json ? new JsonRunsReport(terminal.out()) : new TableRunsReport(terminal.out());
        report.show(run);
        return Exit.OK;
    }
}
