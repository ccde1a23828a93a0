package multilayer.store.runs;

import java.sql.Connection;
import java.sql.SQLException;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.store.sqlite.Sql;

/** What is written when an epoch is finished. */
final class EpochRows {

    private EpochRows() {}

    static void insert(Connection connection, long run, EpochEvent event) throws SQLException {
        Metrics validation = event.validation();
        Sql.update(
                connection,
                "INSERT INTO epoch (run, epoch, step, train_loss, train_accuracy, train_samples, validation_loss,"
                        + " validation_accuracy, validation_samples, learning_rate, training_nanos, samples_per_second)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                event.epoch(),
                event.step(),
                event.train().loss(),
                event.train().accuracy(),
                event.train().samples(),
                validation == null ? null : validation.loss(),
                validation == null ? null : validation.accuracy(),
                validation == null ? null : validation.samples(),
                event.learningRate(),
                event.trainingTime().toNanos(),
                event.samplesPerSecond());
    }

    /** Brings the row that is listed up to date. */
    static void summarize(Connection connection, long run, EpochEvent event, BestSoFar best) throws SQLException {
        Sql.update(
                connection,
                "UPDATE run SET epochs_done = ?, best_epoch = ?, training_nanos = training_nanos + ? WHERE id = ?",
                event.epoch(),
                best.epoch(),
                event.trainingTime().toNanos(),
                run);
        measured(connection, run, "train", event.train());
        if (event.validation() != null) {
            measured(connection, run, "validation", event.validation());
        }
        if (best.validation() != null) {
            measured(connection, run, "best", best.validation());
        }
    }

    /** What was measured on the test set. */
    static void test(Connection connection, long run, Metrics test) throws SQLException {
        measured(connection, run, "test", test);
    }

    private static void measured(Connection connection, long run, String columns, Metrics metrics) throws SQLException {
        Sql.update(
                connection,
                "UPDATE run SET %1$s_loss = ?, %1$s_accuracy = ?, %1$s_samples = ? WHERE id = ?".formatted(columns),
                metrics.loss(),
                metrics.accuracy(),
                metrics.samples(),
                run);
    }

    /** Forgets the weights of all epochs but the best one's. */
    static void forgetWeights(Connection connection, long run, int best) throws SQLException {
        Sql.update(connection, "DELETE FROM weights WHERE run = ? AND epoch <> ?", run, best);
    }

    /** Keeps the weights of an epoch. */
    static void weights(Connection connection, long run, int epoch, byte[] npz) throws SQLException {
        Sql.update(connection, "INSERT INTO weights (run, epoch, npz) VALUES (?, ?, ?)", run, epoch, npz);
        Sql.update(connection, "UPDATE run SET weights_kept = 1 WHERE id = ?", run);
    }
}
