package multilayer.store.sweeps;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import multilayer.engine.Named;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.Leg;
import multilayer.experiments.sweep.LegResult;
import multilayer.experiments.sweep.SweepLog;
import multilayer.experiments.sweep.SweepTrial.State;
import multilayer.store.sqlite.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of one sweep. */
final class SweepRows {

    private SweepRows() {}

    static void insert(Connection connection, long sweep, Leg leg) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO sweep_leg (sweep, leg, trial, until_epoch, seen, begins) VALUES (?, ?, ?, ?, ?, ?)",
                sweep,
                leg.index(),
                leg.trial(),
                leg.untilEpoch(),
                leg.seen(),
                leg.values().isPresent());
        for (Map.Entry<Hyperparameter, Value> each :
                leg.values().orElse(Map.of()).entrySet()) {
            Sql.update(
                    connection,
                    "INSERT INTO sweep_value (sweep, trial, hyperparameter, value) VALUES (?, ?, ?, ?)",
                    sweep,
                    leg.trial(),
                    each.getKey().id(),
                    each.getValue().text());
        }
        goesOn(connection, sweep);
    }

    static void ended(Connection connection, long sweep, int leg, LegResult result) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sweep_leg SET state = ?, value = ?, reason = ? WHERE sweep = ? AND leg = ?",
                result.state().id(),
                result.hasValue() ? result.value() : null,
                result.reason(),
                sweep,
                leg);
    }

    static void reopened(Connection connection, long sweep, int leg) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sweep_leg SET state = NULL, value = NULL, reason = NULL WHERE sweep = ? AND leg = ?",
                sweep,
                leg);
        goesOn(connection, sweep);
    }

    /** The sweep is not over. */
    private static void goesOn(Connection connection, long sweep) throws SQLException {
        Sql.update(
                connection,
                "UPDATE sweep SET completed = 0, test_loss = NULL, test_accuracy = NULL, test_samples = NULL WHERE id = ?",
                sweep);
    }

    static SweepLog log(Connection connection, long sweep) throws SQLException {
        Map<Integer, Map<Hyperparameter, Value>> values = values(connection, sweep);
        List<Leg> legs = Sql.query(
                connection,
                "SELECT leg, trial, until_epoch, seen, begins FROM sweep_leg WHERE sweep = ? ORDER BY leg",
                row -> leg(row, values),
                sweep);
        return Sql.query(
                        connection,
                        "SELECT running_millis, completed, test_loss, test_accuracy, test_samples FROM sweep WHERE id = ?",
                        row -> new SweepLog(
                                legs,
                                results(connection, sweep),
                                epochs(connection, sweep),
                                Duration.ofMillis(row.getLong("running_millis")),
                                row.getBoolean("completed"),
                                test(row)),
                        sweep)
                .get(0);
    }

    private static Leg leg(ResultSet row, Map<Integer, Map<Hyperparameter, Value>> values) throws SQLException {
        int trial = row.getInt("trial");
        return new Leg(
                row.getInt("leg"),
                trial,
                row.getInt("until_epoch"),
                row.getInt("seen"),
                row.getBoolean("begins") ? Optional.of(values.getOrDefault(trial, Map.of())) : Optional.empty());
    }

    private static Map<Integer, Map<Hyperparameter, Value>> values(Connection connection, long sweep)
            throws SQLException {
        Map<Integer, Map<Hyperparameter, Value>> values = new HashMap<>();
        Sql.query(
                connection,
                "SELECT trial, hyperparameter, value FROM sweep_value WHERE sweep = ?",
                row -> {
                    Hyperparameter hyperparameter = Hyperparameter.byId(row.getString("hyperparameter"));
                    return values.computeIfAbsent(row.getInt("trial"), trial -> new EnumMap<>(Hyperparameter.class))
                            .put(hyperparameter, hyperparameter.kind().parse(row.getString("value")));
                },
                sweep);
        return values;
    }

    private static Map<Integer, LegResult> results(Connection connection, long sweep) throws SQLException {
        Map<Integer, LegResult> results = new HashMap<>();
        Sql.query(
                connection,
                "SELECT leg, state, value, reason FROM sweep_leg WHERE sweep = ? AND state IS NOT NULL",
                row -> results.put(
                        row.getInt("leg"),
                        new LegResult(
                                Named.byId("state", State.values(), row.getString("state")),
                                Sql.real(row, "value"),
                                row.getString("reason"))),
                sweep);
        return results;
    }

    private static Map<Integer, List<SweepLog.Point>> epochs(Connection connection, long sweep) throws SQLException {
        Map<Integer, List<SweepLog.Point>> epochs = new HashMap<>();
        Sql.query(
                connection,
                "SELECT trial, accuracy, training_nanos FROM sweep_epoch WHERE sweep = ? ORDER BY trial, epoch",
                row -> epochs.computeIfAbsent(row.getInt("trial"), trial -> new ArrayList<>())
                        .add(new SweepLog.Point(
                                Sql.real(row, "accuracy"), Duration.ofNanos(row.getLong("training_nanos")))),
                sweep);
        return epochs;
    }

    private static @Nullable Metrics test(ResultSet row) throws SQLException {
        double accuracy = Sql.real(row, "test_accuracy");
        return Double.isNaN(accuracy)
                ? null
                : new Metrics(Split.TEST, Sql.real(row, "test_loss"), accuracy, row.getInt("test_samples"));
    }
}
