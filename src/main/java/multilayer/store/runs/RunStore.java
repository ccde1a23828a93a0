package multilayer.store.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Experiment;
import multilayer.store.ProjectFile;
import multilayer.store.Weights;
import multilayer.store.sqlite.Database;
import multilayer.store.sqlite.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The history of runs. Any thread may use it, and several processes the same folder. Every {@link IOException} carries one
 * sentence for the person.
 */
public final class RunStore implements AutoCloseable {

    private final Database database;
    private final Clock clock;
    private final Instant opened;

    /** A store in a database, which is closed with it. */
    public RunStore(Database database) {
        this(database, Clock.systemUTC());
    }

    RunStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        opened = clock.instant();
    }

    /**
     * Opens the history in a folder, making what is not there.
     *
     * @throws IOException also if a newer version of the program has written it
     */
    public static RunStore open(Path folder) throws IOException {
        return new RunStore(Database.open(folder));
    }

    /** Begins to keep a run. */
    public RunRecorder begin(RunHeader header) throws IOException {
        long id = database.write(connection -> RunRows.insert(connection, header));
        return new RunRecorder(database, id);
    }

    /** All runs that are not deleted, the newest first. */
    public List<RunSummary> list() throws IOException {
        return database.read(RunRows::list);
    }

    /** A run with all its figures; empty if there is none with this id, or it is deleted. */
    public Optional<RunDetails> find(long id) throws IOException {
        return database.read(connection -> RunFigures.find(connection, id));
    }

    /** What a run's network held after its best or its last epoch; empty if that was not kept. */
    public Optional<List<NamedTensor>> weights(long id, KeptWeights which) throws IOException {
        String epoch = which == KeptWeights.BEST ? "best_epoch" : "epochs_done";
        List<byte[]> found = database.read(connection -> Sql.query(
                connection,
                "SELECT npz FROM weights JOIN run ON id = run AND epoch = %s WHERE id = ? AND deleted IS NULL"
                        .formatted(epoch),
                row -> row.getBytes("npz"),
                id));
        return found.isEmpty() ? Optional.empty() : Optional.of(Weights.read("the weights of run " + id, found.get(0)));
    }

    /**
     * The latest run of the command line that trained the same experiment on the same data in as many parts, with nothing moved, and
     * has finished as many epochs: at their end it held the same weights, bit for bit.
     */
    public OptionalLong sameRun(Experiment experiment, int parts, String dataChecksum, int epochs) throws IOException {
        return database
                .read(connection -> Sql.query(
                        connection,
                        "SELECT id FROM run JOIN details ON run = id WHERE experiment = ? AND parts = ? AND data_checksum = ?"
                                + " AND epochs_done >= ? AND kind = ? AND deleted IS NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM change WHERE change.run = id) ORDER BY id DESC LIMIT 1",
                        row -> row.getLong("id"),
                        ProjectFile.text(experiment),
                        parts,
                        dataChecksum,
                        epochs,
                        Origin.COMMAND.kind().id()))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Keeps what was measured on the test set after a run had ended. */
    public void examined(long id, Metrics test) throws IOException {
        database.change(connection -> EpochRows.test(connection, id, test));
    }

    public void rename(long id, String name) throws IOException {
        update("UPDATE run SET name = ? WHERE id = ?", name, id);
    }

    /** Gives a run these tags and no others. */
    public void tag(long id, Set<String> tags) throws IOException {
        database.change(connection -> {
            Sql.update(connection, "DELETE FROM tag WHERE run = ?", id);
            for (String tag : tags) {
                Sql.update(connection, "INSERT INTO tag (run, name) VALUES (?, ?)", id, tag);
            }
        });
    }

    /** Keeps what the person writes about a run, in place of what was there. */
    public void note(long id, String note) throws IOException {
        update("UPDATE run SET note = ? WHERE id = ?", note, id);
    }

    /** Marks runs as deleted: they are no longer listed or found, and can be restored. */
    public void delete(Collection<Long> ids) throws IOException {
        mark(ids, clock.millis());
    }

    /** Takes the mark of {@link #delete} away. */
    public void restore(Collection<Long> ids) throws IOException {
        mark(ids, null);
    }

    /**
     * Forgets for good what was marked as deleted before this store was opened, and gives its room back. To be called by a
     * window when it opens: what a person deletes there can be restored until the next time.
     */
    public void purgeDeleted() throws IOException {
        update("DELETE FROM run WHERE deleted < ?", opened.toEpochMilli());
        database.shrink();
    }

    private void mark(Collection<Long> ids, @Nullable Long deleted) throws IOException {
        database.change(connection -> {
            for (Long id : ids) {
                Sql.update(connection, "UPDATE run SET deleted = ? WHERE id = ?", deleted, id);
            }
        });
    }

    private void update(String sql, Object... values) throws IOException {
        database.change(connection -> Sql.update(connection, sql, values));
    }

    @Override
    public void close() {
        database.close();
    }
}
