package multilayer.store.runs;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.store.ProjectFile;
import multilayer.store.sqlite.Sql;
import org.jspecify.annotations.Nullable;

/** Reads all that is kept of one run. */
final class RunFigures {

    private RunFigures() {}

    static Optional<RunDetails> find(Connection connection, long id) throws SQLException, IOException {
        List<RunSummary> found = RunRows.find(connection, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Row row = Sql.query(connection, "SELECT * FROM details JOIN run ON id = run WHERE run = ?", Row::of, id)
                .get(0);
        return Optional.of(new RunDetails(
                found.get(0),
                ProjectFile.parse("run " + id, row.experiment()),
                row.parts(),
                row.dataChecksum(),
                row.version(),
                row.host(),
                row.parent(),
                row.samples(),
                row.validationSamples(),
                row.validatesOnTest(),
                row.stepsPerEpoch(),
                epochs(connection, id, row.validatesOnTest() ? Split.TEST : Split.VALIDATION),
                stepLoss(connection, id),
                changes(connection, id)));
    }

    /** What the table of details has, and the table of runs does not show. */
    private record Row(
            String experiment,
            int parts,
            String dataChecksum,
            String version,
            String host,
            @Nullable Long parent,
            int samples,
            int validationSamples,
            boolean validatesOnTest,
            int stepsPerEpoch) {

        static Row of(ResultSet row) throws SQLException {
            long parent = row.getLong("parent");
            boolean isChild = !row.wasNull();
            return new Row(
                    row.getString("experiment"),
                    row.getInt("parts"),
                    row.getString("data_checksum"),
                    row.getString("version"),
                    row.getString("host"),
                    isChild ? parent : null,
                    row.getInt("samples"),
                    row.getInt("samples_validated"),
                    row.getBoolean("validates_on_test"),
                    row.getInt("steps_per_epoch"));
        }
    }

    private static List<EpochEvent> epochs(Connection connection, long id, Split validation) throws SQLException {
        return Sql.query(
                connection,
                "SELECT * FROM epoch WHERE run = ? ORDER BY epoch",
                row -> new EpochEvent(
                        row.getInt("epoch"),
                        row.getLong("step"),
                        new Metrics(
                                Split.TRAIN,
                                Sql.real(row, "train_loss"),
                                Sql.real(row, "train_accuracy"),
                                row.getInt("train_samples")),
                        RunRows.metrics(row, "validation", validation),
                        Sql.real(row, "learning_rate"),
                        Duration.ofNanos(row.getLong("training_nanos")),
                        Sql.real(row, "samples_per_second")),
                id);
    }

    /** One epoch's. */
    private record Piece(int offset, float[] losses) {

        int end() {
            return offset + losses.length;
        }
    }

    private static float[] stepLoss(Connection connection, long id) throws SQLException {
        List<Piece> pieces = Sql.query(
                connection,
                "SELECT first_step, losses FROM steps WHERE run = ? ORDER BY first_step",
                row -> new Piece(row.getInt("first_step") - 1, StepLosses.inflated(row.getBytes("losses"))),
                id);
        float[] all = new float[pieces.stream().mapToInt(Piece::end).max().orElse(0)];
        Arrays.fill(all, Float.NaN);
        pieces.forEach(piece -> System.arraycopy(piece.losses(), 0, all, piece.offset(), piece.losses().length));
        return all;
    }

    private static List<ControlChange> changes(Connection connection, long id) throws SQLException {
        return Sql.query(
                connection,
                "SELECT * FROM change WHERE run = ? ORDER BY number",
                row -> new ControlChange(
                        row.getLong("step"),
                        ControlChange.Setting.valueOf(row.getString("setting")),
                        row.getInt("block"),
                        row.getDouble("value")),
                id);
    }
}
