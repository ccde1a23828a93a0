package multilayer.store.sweeps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.experiments.sweep.Leg;
import multilayer.experiments.sweep.LegResult;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepJournal;
import multilayer.experiments.sweep.SweepLog;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.store.AtomicFile;
import multilayer.store.CheckpointFile;
import multilayer.store.Weights;
import multilayer.store.sqlite.Database;
import multilayer.store.sqlite.Sql;

/**
 * A sweep that is kept: its figures in the database, checkpoints and networks of its trials in files. It is open in one place at a time;
 * that ends with {@link #close}, or with the process.
 */
public final class StoredSweep implements SweepJournal, AutoCloseable {

    private final Database database;
    private final long id;
    private final SweepSpec spec;
    private final Path folder;
    private final OneAtATime lock;

    StoredSweep(Database database, long id, SweepSpec spec, Path folder) throws IOException {
        this.database = database;
        this.id = id;
        this.spec = spec;
        this.folder = folder;
        lock = lock(id, folder);
    }

    /** Keeps others from opening a sweep of a folder, which is made if it is not there. */
    static OneAtATime lock(long id, Path folder) throws IOException {
        AtomicFile.prepareFolder(folder);
        return OneAtATime.take(folder.resolve("lock"), "sweep " + id);
    }

    /** By which it is taken up again. */
    public long id() {
        return id;
    }

    public SweepSpec spec() {
        return spec;
    }

    @Override
    public SweepLog read() throws IOException {
        return database.read(connection -> SweepRows.log(connection, id));
    }

    @Override
    public void decided(Leg leg) throws IOException {
        database.change(connection -> SweepRows.insert(connection, id, leg));
    }

    @Override
    public void epoch(int trial, EpochEvent event) throws IOException {
        Metrics validation = event.validation();
        database.change(connection -> Sql.update(
                connection,
                "INSERT OR REPLACE INTO sweep_epoch (sweep, trial, epoch, accuracy, training_nanos) VALUES (?, ?, ?, ?, ?)",
                id,
                trial,
                event.epoch(),
                validation == null ? null : validation.accuracy(),
                event.trainingTime().toNanos()));
    }

    @Override
    public void ended(int leg, LegResult result) throws IOException {
        database.change(connection -> SweepRows.ended(connection, id, leg, result));
    }

    @Override
    public void reopened(int leg) throws IOException {
        database.change(connection -> SweepRows.reopened(connection, id, leg));
    }

    @Override
    public void keep(int trial, Checkpoint checkpoint) throws IOException {
        CheckpointFile.write(checkpointOf(trial), checkpoint);
    }

    @Override
    public Optional<Checkpoint> checkpoint(int trial) throws IOException {
        Path file = checkpointOf(trial);
        return Files.exists(file) ? Optional.of(CheckpointFile.read(file)) : Optional.empty();
    }

    @Override
    public void keepWeights(int trial, List<NamedTensor> weights) throws IOException {
        Weights.write(weightsOf(trial), weights);
    }

    @Override
    public Optional<List<NamedTensor>> weights(int trial) throws IOException {
        Path file = weightsOf(trial);
        return Files.exists(file) ? Optional.of(Weights.read(file)) : Optional.empty();
    }

    @Override
    public void dropCheckpoint(int trial) throws IOException {
        drop(checkpointOf(trial));
    }

    @Override
    public void dropWeights(int trial) throws IOException {
        drop(weightsOf(trial));
    }

    @Override
    public void running(Duration running) throws IOException {
        database.change(connection ->
                Sql.update(connection, "UPDATE sweep SET running_millis = ? WHERE id = ?", running.toMillis(), id));
    }

    @Override
    public void completed(SweepEnd end) throws IOException {
        Metrics test = end.test();
        database.change(connection -> Sql.update(
                connection,
                "UPDATE sweep SET completed = 1, test_loss = ?, test_accuracy = ?, test_samples = ? WHERE id = ?",
                test == null ? null : test.loss(),
                test == null ? null : test.accuracy(),
                test == null ? null : test.samples(),
                id));
    }

    /** A trial is recorded as a run of the history from now on. */
    void recordedAs(int trial, long run) throws IOException {
        database.change(connection -> Sql.update(
                connection, "INSERT OR REPLACE INTO sweep_run (sweep, trial, run) VALUES (?, ?, ?)", id, trial, run));
    }

    /** The run of the history that a trial was recorded as last; empty if it was not. */
    public OptionalLong runOf(int trial) throws IOException {
        return database
                .read(connection -> Sql.query(
                        connection,
                        "SELECT run FROM sweep_run WHERE sweep = ? AND trial = ?",
                        row -> row.getLong("run"),
                        id,
                        trial))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private Path checkpointOf(int trial) {
        return folder.resolve("checkpoint-" + trial + ".npz");
    }

    private Path weightsOf(int trial) {
        return folder.resolve("weights-" + trial + ".npz");
    }

    private static void drop(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IOException("%s cannot be deleted: %s; see who uses it.".formatted(file, e.getMessage()), e);
        }
    }

    /** Lets others open it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
