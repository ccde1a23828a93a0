package multilayer.store.sweeps;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import multilayer.experiments.sweep.SweepLog;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.store.SweepSpecText;
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
    }

    /** What is kept of one sweep. */
    private record Row(long id, String spec, long started, int trials, double best, long running, boolean completed) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getString("spec"),
                    row.getLong("started"),
                    row.getInt("trials"),
                    Sql.real(row, "best"),
                    row.getLong("running_millis"),
                    row.getBoolean("completed"));
        }

        SweepSummary summary() throws IOException {
            return new SweepSummary(
                    id,
                    SweepSpecText.parse("sweep " + id, spec),
                    Instant.ofEpochMilli(started),
                    trials,
                    best,
                    Duration.ofMillis(running),
                    completed);
        }
    }

    /** All sweeps, the newest first. */
    public List<SweepSummary> list() throws IOException {
        List<SweepSummary> summaries = new ArrayList<>();
        for (Row row : rows("")) {
            summaries.add(row.summary());
        }
        return summaries;
    }

    /**
     * One of them.
     *
     * @throws IOException also if there is none with this id
     */
    public SweepSummary find(long id) throws IOException {
        List<Row> rows = rows("WHERE id = ?", id);
        if (rows.isEmpty()) {
            throw new IOException("there is no sweep %d in %s; it has %s.".formatted(id, folder, known()));
        }
        return rows.get(0).summary();
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
        List<String> ids = rows("").stream().map(row -> String.valueOf(row.id)).toList();
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private List<Row> rows(String condition, Object... values) throws IOException {
        return database.read(connection -> Sql.query(
                connection,
                "SELECT id, spec, started, running_millis, completed,"
                        + " (SELECT count(*) FROM sweep_leg WHERE sweep = id AND begins) AS trials,"
                        + " (SELECT max(value) FROM sweep_leg WHERE sweep = id) AS best FROM sweep "
                        + condition
                        + " ORDER BY id DESC",
                Row::read,
                values));
    }

    /**
     * Begins a sweep.
     *
     * @param dataChecksum of the data set
     */
    public StoredSweep begin(SweepSpec spec, String dataChecksum) throws IOException {
        long id = database.write(connection -> Sql.insert(
                connection,
                "INSERT INTO sweep (name, spec, data_checksum, started) VALUES (?, ?, ?, ?)",
                spec.name(),
                SweepSpecText.of(spec),
                dataChecksum,
                clock.millis()));
        return new StoredSweep(database, id, spec, folderOf(id));
    }

    /**
     * Takes a sweep up again.
     *
     * @throws IOException also if there is none with this id, it is open already, or it was begun on other data
     */
    public StoredSweep open(long id, String dataChecksum) throws IOException {
        SweepSpec spec = find(id).spec();
        String begun = database.read(connection ->
                        Sql.query(connection, "SELECT data_checksum FROM sweep WHERE id = ?", row -> row.getString(1), id))
                .get(0);
        if (!begun.equals(dataChecksum)) {
            throw new IOException(
                    "sweep %d was begun on other data than %s has now, so its trials cannot go on; begin a new one."
                            .formatted(id, spec.base().dataset()));
        }
        return new StoredSweep(database, id, spec, folderOf(id));
    }

    private Path folderOf(long id) {
        return folder.resolve(SWEEPS).resolve(String.valueOf(id));
    }
}
