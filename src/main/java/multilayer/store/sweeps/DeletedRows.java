package multilayer.store.sweeps;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import multilayer.store.runs.Origin;
import multilayer.store.sqlite.Sql;

/** The marks of sweeps that are deleted, and of their runs. */
final class DeletedRows {

    private DeletedRows() {}

    static void mark(Connection connection, Collection<Long> sweeps, long now) throws SQLException {
        for (long id : sweeps) {
            Sql.update(connection, "UPDATE sweep SET deleted = ? WHERE id = ?", now, id);
            Sql.update(
                    connection,
                    "UPDATE run SET deleted = ? WHERE kind = ? AND origin_group = ? AND deleted IS NULL",
                    now,
                    Origin.Kind.SWEEP.id(),
                    String.valueOf(id));
        }
    }

    static void unmark(Connection connection, Collection<Long> sweeps) throws SQLException {
        for (long id : sweeps) {
            Sql.update(
                    connection,
                    "UPDATE run SET deleted = NULL WHERE kind = ? AND origin_group = ?"
                            + " AND deleted = (SELECT deleted FROM sweep WHERE id = ?)",
                    Origin.Kind.SWEEP.id(),
                    String.valueOf(id),
                    id);
            Sql.update(connection, "UPDATE sweep SET deleted = NULL WHERE id = ?", id);
        }
    }

    /** Those that were deleted before an instant. */
    static List<Long> before(Connection connection, Instant instant) throws SQLException {
        return Sql.query(
                connection, "SELECT id FROM sweep WHERE deleted < ?", row -> row.getLong("id"), instant.toEpochMilli());
    }
}
