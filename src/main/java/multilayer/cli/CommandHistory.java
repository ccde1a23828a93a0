package multilayer.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import multilayer.bench.engine.Processors;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunRecorder;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.Workplace;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the run of a {@code train} command in the history, on the thread that trains, between two epochs. What cannot be kept is
 * told once, and training goes on.
 */
final class CommandHistory implements AutoCloseable {

    private final String name;
    private final Terminal terminal;
    private @Nullable RunStore store;
    private @Nullable RunRecorder recorder;

    private CommandHistory(@Nullable RunStore store, String name, Terminal terminal) {
        this.store = store;
        this.name = name;
        this.terminal = terminal;
    }

    /** Keeps nothing. */
    static CommandHistory none(Terminal terminal) {
        return new CommandHistory(null, "", terminal);
    }

    /** Keeps nothing, and says why. */
    static CommandHistory failed(IOException reason, Terminal terminal) {
        CommandHistory none = none(terminal);
        none.tell(reason);
        return none;
    }

    /**
     * Keeps a run.
     *
     * @param store closed with this
     * @param name what the run is called
     */
    static CommandHistory in(RunStore store, String name, Terminal terminal) {
        return new CommandHistory(store, name, terminal);
    }

    /**
     * Before the first step.
     *
     * @param from where the run goes on; null for a run that begins
     */
    void start(RunStart start, Supplier<String> dataChecksum, @Nullable Checkpoint from) {
        keep(history -> {
            String checksum = dataChecksum.get();
            Workplace workplace = Workplace.here(Processors.name());
            RunRecorder begun = history.begin(new RunHeader(
                    name,
                    Origin.COMMAND,
                    start.experiment(),
                    start.parts(),
                    checksum,
                    workplace.version(),
                    workplace.host(),
                    Instant.now(),
                    from == null ? null : parent(history, from, checksum)));
            recorder = begun;
            begun.start(start);
        });
    }

    /** A checkpoint does not tell which run made it; any that was the same until then will do. */
    private static Long parent(RunStore history, Checkpoint from, String checksum) throws IOException {
        return history.sameRun(from.experiment(), from.parts(), checksum, from.epochs())
                .orElse(RunHeader.UNKNOWN);
    }

    void step(StepEvent event) {
        record(to -> to.step(event));
    }

    void epoch(EpochEvent event, Supplier<List<NamedTensor>> weights) {
        record(to -> to.epoch(event, weights.get()));
    }

    void end(RunEnd end) {
        record(to -> to.end(end, null));
    }

    /** @param test null if the test set was not measured */
    void examined(@Nullable Metrics test) {
        RunRecorder of = recorder;
        if (test != null && of != null) {
            keep(history -> history.examined(of.id(), test));
        }
    }

    /** The run's; empty if it is not kept to its end. */
    OptionalLong id() {
        return recorder == null ? OptionalLong.empty() : OptionalLong.of(recorder.id());
    }

    /** Something that is written. */
    private interface Keeping<T> {
        void in(T place) throws IOException;
    }

    private void record(Keeping<RunRecorder> keeping) {
        RunRecorder to = recorder;
        if (to != null) {
            keep(history -> keeping.in(to));
        }
    }

    private void keep(Keeping<RunStore> keeping) {
        RunStore history = store;
        if (history != null) {
            try {
                keeping.in(history);
            } catch (IOException e) {
                close();
                tell(e);
            }
        }
    }

    private void tell(IOException reason) {
        terminal.err().println(Messages.text("cli.history.notRecorded", Complaints.reason(reason)));
    }

    @Override
    public void close() {
        RunStore history = store;
        store = null;
        recorder = null;
        if (history != null) {
            history.close();
        }
    }
}
