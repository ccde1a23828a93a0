package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import multilayer.engine.NamedTensor;
import multilayer.store.AtomicFile;
import multilayer.store.RunFolder;
import multilayer.store.runs.KeptWeights;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunExport;
import multilayer.store.runs.RunStore;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a run of the history as files that other programs read. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class RunsExportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Path kept;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private long id;

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of("");

    @Option(names = "--epoch", paramLabel = "NAME", completionCandidates = EpochNames.class)
    private String epoch = KeptWeights.LAST.id();

    @Mixin
    private StoreOption store = new StoreOption();

    RunsExportCommand(Terminal terminal, Path kept) {
        this.terminal = terminal;
        this.kept = kept;
    }

    @Override
    public Integer call() throws IOException {
        RunDetails run;
        List<NamedTensor> weights;
        try (RunStore history = store.existing(kept)) {
            KeptWeights which = EpochNames.byId(epoch);
            KeptRun found = KeptRun.of(history, id);
            run = found.details();
            weights = found.weights(which);
            AtomicFile.prepareFolder(folder);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
        RunExport.write(run, weights, folder);
        String files = String.join(", ", RunFolder.PROJECT, RunFolder.METRICS, RunExport.STEPS);
        String key = weights.isEmpty() ? "cli.history.exportedWithout" : "cli.history.exported";
        terminal.out().println(Messages.text(key, String.valueOf(id), folder, files, RunFolder.WEIGHTS, epoch));
        return Exit.OK;
    }
}
