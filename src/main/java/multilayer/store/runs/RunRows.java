package multilayer.store.runs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import multilayer.engine.Named;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.TrainingConfig;
import multilayer.store.ProjectFile;
import multilayer.store.sqlite.Sql;
import org.jspecify.annotations.Nullable;

/** The table that is listed. */
final class RunRows {

    private RunRows() {}

    /** Adds a run and returns its id. */
    static long insert(Connection connection, RunHeader header) throws SQLException {
        Experiment experiment = header.experiment();
        TrainingConfig training = experiment.training();
        long id = Sql.insert(
                connection,
                "INSERT INTO run (name, kind, origin_group, shape, optimizer, learning_rate, batch_size, epochs, seed, started)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                header.name(),
                header.origin().kind().id(),
                header.origin().group(),
                experiment.network().shape(),
                training.optimizer().id(),
                training.learningRate(),
                training.batchSize(),
                training.epochs(),
                training.seed(),
                header.started().toEpochMilli());
        Sql.update(
                connection,
                "INSERT INTO details (run, experiment, parts, data_checksum, version, host, parent)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                ProjectFile.text(experiment),
                header.parts(),
                header.dataChecksum(),
                header.version(),
                header.host(),
                header.parent());
        return id;
    }

    /** All that are not deleted, the newest first. */
    static List<RunSummary> list(Connection connection) throws SQLException {
        Map<Long, Set<String>> tags = tags(connection, "SELECT run, name FROM tag");
        return Sql.query(
                connection,
                "SELECT * FROM run WHERE deleted IS NULL ORDER BY started DESC, id DESC",
                row -> summary(row, tags));
    }

    /** None or one. */
    static List<RunSummary> find(Connection connection, long id) throws SQLException {
        Map<Long, Set<String>> tags = tags(connection, "SELECT run, name FROM tag WHERE run = ?", id);
        return Sql.query(
                connection, "SELECT * FROM run WHERE id = ? AND deleted IS NULL", row -> summary(row, tags), id);
    }

    private static Map<Long, Set<String>> tags(Connection connection, String sql, Object... values)
            throws SQLException {
        Map<Long, Set<String>> tags = new HashMap<>();
        Sql.query(
                connection,
                sql,
                row -> tags.computeIfAbsent(row.getLong("run"), run -> new TreeSet<>())
                        .add(row.getString("name")),
                values);
        tags.replaceAll((run, names) -> Collections.unmodifiableSet(names));
        return tags;
    }

    private static RunSummary summary(ResultSet row, Map<Long, Set<String>> tags) throws SQLException {
        long id = row.getLong("id");
        String reason = row.getString("reason");
        Split validation = row.getBoolean("validates_on_test") ? Split.TEST : Split.VALIDATION;
        return new RunSummary(
                id,
                row.getString("name"),
                tags.getOrDefault(id, Set.of()),
                row.getString("note"),
                new Origin(
                        Named.byId("kind", Origin.Kind.values(), row.getString("kind")), row.getString("origin_group")),
                row.getString("shape"),
                row.getString("optimizer"),
                row.getDouble("learning_rate"),
                row.getInt("batch_size"),
                row.getInt("epochs"),
                row.getInt("epochs_done"),
                row.getLong("seed"),
                reason == null ? null : Named.byId("reason", StopReason.values(), reason),
                Instant.ofEpochMilli(row.getLong("started")),
                Duration.ofNanos(row.getLong("training_nanos")),
                metrics(row, "train", Split.TRAIN),
                metrics(row, "validation", validation),
                metrics(row, "best", validation),
                row.getInt("best_epoch"),
                metrics(row, "test", Split.TEST),
                row.getBoolean("weights_kept"));
    }

    /** Figures of three columns; null if nothing was measured. */
    static @Nullable Metrics metrics(ResultSet row, String prefix, Split split) throws SQLException {
        int samples = row.getInt(prefix + "_samples");
        return samples == 0
                ? null
                : new Metrics(split, Sql.real(row, prefix + "_loss"), Sql.real(row, prefix + "_accuracy"), samples);
    }
}
