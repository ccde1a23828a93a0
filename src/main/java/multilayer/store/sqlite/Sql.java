package multilayer.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements whose question marks are filled in, one after the other. A NaN becomes NULL, as SQLite has none. */
public final class Sql {

    private Sql() {}

    /** Reads the row at which a result stands. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Inserts, updates or deletes; returns how many rows there were. */
    public static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Inserts one row and returns its id. */
    public static long insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        update(connection, sql, values);
        return query(connection, "SELECT last_insert_rowid()", row -> row.getLong(1))
                .get(0);
    }

    /** Every row of a result. */
    public static <T> List<T> query(Connection connection, String sql, Row<T> reading, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = filled(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.read(rows));
            }
            return read;
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** A real number; NaN where there is NULL. */
    public static double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
