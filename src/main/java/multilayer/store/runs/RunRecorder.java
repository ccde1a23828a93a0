package multilayer.store.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingListener;
import multilayer.store.Weights;
import multilayer.store.sqlite.Database;
import multilayer.store.sqlite.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one run while it goes on, in one transaction for what it is told at once, so that a crash costs at most what it was not told
 * yet. Used by one thread at a time; it writes on that thread. As a listener it keeps no weights, and what goes wrong is an {@link
 * UncheckedIOException}.
 */
public final class RunRecorder implements TrainingListener, AutoCloseable {

    private final Database database;
    private final long id;
    private final StepLosses steps = new StepLosses();
    private List<ControlChange> moved = List.of();
    private int movesWritten;
    private BestSoFar best = BestSoFar.NONE;

    RunRecorder(Database database, long id) {
        this.database = database;
        this.id = id;
    }

    /** The run's. */
    public long id() {
        return id;
    }

    /** Before the first step: keeps how many samples and steps there are. */
    public void start(RunStart start) throws IOException {
        database.change(connection -> {
            Sql.update(
                    connection,
                    "UPDATE details SET samples = ?, samples_validated = ?, steps_per_epoch = ? WHERE run = ?",
                    start.trainSamples(),
                    start.validationSamples(),
                    start.stepsPerEpoch(),
                    id);
            Sql.update(connection, "UPDATE run SET validates_on_test = ? WHERE id = ?", start.validatesOnTest(), id);
        });
    }

    /** Remembers the step's loss, to be written with its epoch. */
    public void step(StepEvent event) {
        steps.add(event.step(), event.loss());
    }

    /** Remembers what was moved since the run began, in order, to be written with the epoch. */
    public void moved(List<ControlChange> all) {
        moved = List.copyOf(all);
    }

    /**
     * An epoch that is over.
     *
     * @param weights what the network holds after it; empty to keep none
     */
    public record Finished(EpochEvent event, List<NamedTensor> weights) {}

    /**
     * Writes a finished epoch, with its steps and what was moved.
     *
     * @param weights what the network holds after it; empty to keep none
     */
    public void epoch(EpochEvent event, List<NamedTensor> weights) throws IOException {
        epochs(List.of(new Finished(event, weights)));
    }

    /** Writes finished epochs, the earliest first, with their steps and what was moved: of the weights, only those that are kept after the last one. */
    public void epochs(List<Finished> epochs) throws IOException {
        BestSoFar bestNow = best;
        for (Finished epoch : epochs) {
            bestNow = bestNow.after(epoch.event());
        }
        BestSoFar bestWritten = bestNow;
        database.change(connection -> {
            for (Finished epoch : epochs) {
                EpochRows.insert(connection, id, epoch.event());
                EpochRows.summarize(connection, id, epoch.event(), bestWritten);
            }
            writeWeights(connection, epochs, bestWritten.epoch());
            writeSteps(connection);
            writeMoves(connection);
        });
        best = bestWritten;
        written();
    }

    /** Keeps the weights of the best epoch and of the last. */
    private void writeWeights(Connection connection, List<Finished> epochs, int best) throws SQLException {
        EpochRows.forgetWeights(connection, id, best);
        int last = epochs.get(epochs.size() - 1).event().epoch();
        for (Finished epoch : epochs) {
            int number = epoch.event().epoch();
            if ((number == last || number == best) && !epoch.weights().isEmpty()) {
                EpochRows.weights(connection, id, number, Weights.bytes(epoch.weights()));
            }
        }
    }

    /**
     * Writes the end, and the steps of an unfinished epoch.
     *
     * @param test null if it was not measured; see also {@link RunStore#examined}
     */
    public void end(RunEnd end, @Nullable Metrics test) throws IOException {
        moved(end.changes());
        database.change(connection -> {
            Sql.update(
                    connection,
                    "UPDATE run SET reason = ? WHERE id = ?",
                    end.reason().id(),
                    id);
            if (test != null) {
                EpochRows.test(connection, id, test);
            }
            writeSteps(connection);
            writeMoves(connection);
        });
        written();
    }

    private void writeSteps(Connection connection) throws SQLException {
        if (!steps.isEmpty()) {
            Sql.update(
                    connection,
                    "INSERT INTO steps (run, first_step, losses) VALUES (?, ?, ?)",
                    id,
                    steps.first(),
                    steps.deflated());
        }
    }

    private void writeMoves(Connection connection) throws SQLException {
        for (int number = movesWritten; number < moved.size(); number++) {
            ControlChange change = moved.get(number);
            Sql.update(
                    connection,
                    "INSERT INTO change (run, number, step, setting, block, value) VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    number,
                    change.step(),
                    change.setting().name(),
                    change.block(),
                    change.value());
        }
    }

    /** What was remembered is in the database now: only after its transaction, so that a failed one loses nothing. */
    private void written() {
        steps.clear();
        movesWritten = moved.size();
    }

    @Override
    public void onStart(RunStart start) {
        unchecked(() -> start(start));
    }

    @Override
    public void onStep(StepEvent event) {
        step(event);
    }

    @Override
    public void onEpoch(EpochEvent event) {
        unchecked(() -> epoch(event, List.of()));
    }

    @Override
    public void onEnd(RunEnd end) {
        unchecked(() -> end(end, null));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Writes nothing more. A run that was not told its end stays one that was cut off. */
    @Override
    public void close() {}
}
