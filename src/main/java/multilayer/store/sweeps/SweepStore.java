package multilayer.store.sweeps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import multilayer.experiments.sweep.SweepLog;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.store.sqlite.Database;
import multilayer.store.sqlite.Sql;

/**
 * The sweeps that were begun in a folder. Any thread may use it, and several processes the same folder; a sweep is open in one
 * place at a time. Every {@link IOException} carries one sentence for the person.
 */
public final class SweepStore {

    private static final String SWEEPS = "sweeps";

    private final Database database;
    private final Path folder;
    private final Clock clock;
    private final Instant made;

    /**
     * The sweeps of a database.
     *
     * @param database of {@code folder}; left open
     */
    public SweepStore(Database database, Path folder) {
        this(database, folder, Clock.systemUTC());
    }

    SweepStore(Database database, Path folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
        made = clock.instant();
    }

    /** All sweeps that are not deleted, the newest first. */
    public List<SweepSummary> list() throws IOException {
        return database.read(connection -> SummaryRows.query(connection, "1 = 1"));
    }

    /**
     * One of them.
     *
     * @throws IOException also if there is none with this id
     */
    public SweepSummary find(long id) throws IOException {
        List<SweepSummary> found = database.read(connection -> SummaryRows.query(connection, "id = ?", id));
        if (found.isEmpty()) {
            throw new IOException("there is no sweep %d in %s; it has %s.".formatted(id, folder, known()));
        }
        return found.get(0);
    }

    /**
     * What was kept of one of them, which may be running meanwhile.
     *
     * @throws IOException also if there is none with this id
     */
    public SweepLog log(long id) throws IOException {
        long known = find(id).id();
        return database.read(connection -> SweepRows.log(connection, known));
    }

    private String known() throws IOException {
        List<String> ids =
                list().stream().map(summary -> String.valueOf(summary.id())).toList();
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /**
     * Begins a sweep.
     *
     * @param dataChecksum of the data set
     */
    public StoredSweep begin(SweepSpec spec, String dataChecksum) throws IOException {
        long id = database.write(connection -> SummaryRows.insert(connection, spec, dataChecksum, clock.millis()));
        return new StoredSweep(database, id, spec, folderOf(id));
    }

    /**
     * Takes a sweep up again.
     *
     * @throws IOException also if there is none with this id, it is open already, or it was begun on other data
     */
    public StoredSweep open(long id, String dataChecksum) throws IOException {
        SweepSpec spec = find(id).spec();
        String begun = database.read(connection -> Sql.query(
                        connection, "SELECT data_checksum FROM sweep WHERE id = ?", row -> row.getString(1), id))
                .get(0);
        if (!begun.equals(dataChecksum)) {
            throw new IOException(
                    "sweep %d was begun on other data than %s has now, so its trials cannot go on; begin a new one."
                            .formatted(id, spec.base().dataset()));
        }
        return new StoredSweep(database, id, spec, folderOf(id));
    }

    /**
     * Marks sweeps as deleted, and the runs of their trials with them: they are no longer listed or found, and can be restored.
     *
     * @throws IOException also if one of them is open: then none is deleted
     */
    public void delete(Collection<Long> ids) throws IOException {
        for (long id : ids) {
            StoredSweep.lock(id, folderOf(id)).close();
        }
        database.change(connection -> DeletedRows.mark(connection, ids, clock.millis()));
    }

    /** Takes the marks of {@link #delete} away; runs that were deleted before their sweep stay so. */
    public void restore(Collection<Long> ids) throws IOException {
        database.change(connection -> DeletedRows.unmark(connection, ids));
    }

    /**
     * Forgets for good what was marked as deleted before this store was made, with the networks of its trials. To be called by a window when it
     * opens, as {@link multilayer.store.runs.RunStore#purgeDeleted} is, which forgets their runs.
     */
    public void purgeDeleted() throws IOException {
        for (long id : database.read(connection -> DeletedRows.before(connection, made))) {
            delete(folderOf(id));
            database.change(connection -> Sql.update(connection, "DELETE FROM sweep WHERE id = ?", id));
        }
        database.shrink();
    }

    private static void delete(Path sweep) throws IOException {
        try (Stream<Path> files = Files.exists(sweep) ? Files.list(sweep) : Stream.empty()) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.deleteIfExists(sweep);
        } catch (IOException e) {
            throw new IOException("%s cannot be deleted: %s; see who uses it.".formatted(sweep, e.getMessage()), e);
        }
    }

    private Path folderOf(long id) {
        return folder.resolve(SWEEPS).resolve(String.valueOf(id));
    }
}
