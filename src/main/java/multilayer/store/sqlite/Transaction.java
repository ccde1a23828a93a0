package multilayer.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All or nothing. */
final class Transaction {

    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private Transaction() {}

    static <T> T in(Connection connection, Database.Work<T> work) throws SQLException, IOException {
        Tables.execute(connection, "BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.with(connection);
            Tables.execute(connection, "COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    /** SQLite has rolled back by itself what failed for want of room; there is nothing left to undo then. */
    private static void rollBack(Connection connection) {
        try {
            Tables.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("nothing to roll back", e);
        }
    }
}
