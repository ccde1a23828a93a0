package multilayer.store.sweeps;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import multilayer.engine.Named;
import multilayer.experiments.space.Search;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepSpec.Tuning;
import multilayer.store.SpaceFile;
import multilayer.store.sqlite.Sql;
import org.jspecify.annotations.Nullable;

/** The row of a sweep. */
final class SummaryRows {

    private SummaryRows() {}

    static long insert(Connection connection, SweepSpec spec, String dataChecksum, long started) throws SQLException {
        Budget budget = spec.budget();
        Tuning tuning = spec.tuning();
        return Sql.insert(
                connection,
                "INSERT INTO sweep (name, search, strategy, most_trials, most_epochs, most_seconds, seed, looks_behind,"
                        + " grid_points, eta, minimum_epochs, data_checksum, started)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                spec.name(),
                SpaceFile.text(new Search(spec.base(), spec.space())),
                spec.strategy().id(),
                number(budget.trials()),
                number(budget.epochs()),
                budget.time().map(Duration::toSeconds).orElse(null),
                spec.seed(),
                spec.window(),
                tuning.gridPoints(),
                tuning.eta(),
                tuning.minimumEpochs(),
                dataChecksum,
                started);
    }

    private static @Nullable Integer number(OptionalInt limit) {
        return limit.isPresent() ? limit.getAsInt() : null;
    }

    /** What is read while the result is open; the search is read from its text afterwards. */
    private record Row(
            long id,
            String name,
            String search,
            Strategy strategy,
            Budget budget,
            long seed,
            int window,
            Tuning tuning,
            Instant started,
            int trials,
            double best,
            Duration running,
            boolean completed) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("search"),
                    Named.byId("strategy", Strategy.values(), row.getString("strategy")),
                    new Budget(
                            limit(row, "most_trials"),
                            limit(row, "most_epochs"),
                            limit(row, "most_seconds").stream()
                                    .mapToObj(Duration::ofSeconds)
                                    .findFirst()),
                    row.getLong("seed"),
                    row.getInt("looks_behind"),
                    new Tuning(row.getInt("grid_points"), row.getInt("eta"), row.getInt("minimum_epochs")),
                    Instant.ofEpochMilli(row.getLong("started")),
                    row.getInt("trials"),
                    Sql.real(row, "best"),
                    Duration.ofMillis(row.getLong("running_millis")),
                    row.getBoolean("completed"));
        }

        private static OptionalInt limit(ResultSet row, String column) throws SQLException {
            int limit = row.getInt(column);
            return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(limit);
        }

        SweepSummary summary() throws IOException {
            Search searched = SpaceFile.parse("sweep " + id, search);
            SweepSpec spec =
                    new SweepSpec(name, searched.base(), searched.space(), strategy, budget, seed, window, tuning);
            return new SweepSummary(id, spec, started, trials, best, running, completed);
        }
    }

    /** Those that are not deleted and meet a condition, the newest first. */
    static List<SweepSummary> query(Connection connection, String condition, Object... values)
            throws SQLException, IOException {
        List<Row> rows = Sql.query(
                connection,
                "SELECT *, (SELECT count(*) FROM sweep_leg WHERE sweep = id AND begins) AS trials,"
                        + " (SELECT max(accuracy) FROM sweep_epoch WHERE sweep = id) AS best"
                        + " FROM sweep WHERE deleted IS NULL AND " + condition + " ORDER BY id DESC",
                Row::read,
                values);
        List<SweepSummary> summaries = new ArrayList<>();
        for (Row row : rows) {
            summaries.add(row.summary());
        }
        return summaries;
    }
}
