package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import multilayer.bench.engine.Processors;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.RecordedTrials;
import multilayer.experiments.TrialRunner;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.Workplace;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The history in which a command keeps the runs of its trials. What cannot be kept is told once, and the trials go on. */
final class TrialHistory implements AutoCloseable {

    private final @Nullable RunStore store;
    private final Terminal terminal;

    private TrialHistory(@Nullable RunStore store, Terminal terminal) {
        this.store = store;
        this.terminal = terminal;
    }

    /**
     * Opens the history.
     *
     * @param kept the person's own folder
     * @throws IOException if the person has named a folder, and it cannot be used
     */
    static TrialHistory open(StoreOption option, Path kept, Terminal terminal) throws IOException {
        try {
            return new TrialHistory(RunStore.open(option.folder(kept)), terminal);
        } catch (IOException e) {
            if (option.isGiven()) {
                throw e;
            }
            TrialHistory none = new TrialHistory(null, terminal);
            none.tell(e);
            return none;
        }
    }

    /** A runner that keeps what {@code runner} runs on {@code data}. */
    TrialRunner before(TrialRunner runner, Origin origin, TrainTest data) {
        return store == null
                ? runner
                : new RecordedTrials(
                        runner, store, origin, data.checksum(), Workplace.here(Processors.name()), this::tell);
    }

    private void tell(IOException reason) {
        terminal.err().println(Messages.text("cli.labs.notRecorded", Complaints.reason(reason)));
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
