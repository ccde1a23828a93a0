package multilayer.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes the tables of a database, or changes those that an older version of the program has made. */
final class Tables {

    private static final String SCRIPTS = "/multilayer/store/";

    private Tables() {}

    /**
     * Runs the scripts that a database has not seen, in one transaction: who opens it at the same time waits.
     *
     * @throws IOException with a sentence, if it has seen more than there are
     */
    static void bringUpToDate(Connection connection, Path file, List<String> scripts) throws SQLException, IOException {
        if (seen(connection) == scripts.size()) {
            return;
        }
        Transaction.in(connection, inside -> {
            int seen = seen(inside);
            if (seen > scripts.size()) {
                throw new IOException(
                        "%s was written by a newer version of the program (its tables are of version %d, this one knows %d); use that version, or choose another folder."
                                .formatted(file, seen, scripts.size()));
            }
            for (String script : scripts.subList(seen, scripts.size())) {
                execute(inside, text(script));
            }
            execute(inside, "PRAGMA user_version = " + scripts.size());
            return true;
        });
    }

    private static int seen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    private static String text(String script) throws IOException {
        try (InputStream in = Tables.class.getResourceAsStream(SCRIPTS + script)) {
            if (in == null) {
                throw new IOException("%s is missing in the program; install it again.".formatted(script));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Executes one or more statements that have no result. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
