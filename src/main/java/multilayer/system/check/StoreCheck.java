package multilayer.system.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import multilayer.store.AtomicFile;
import multilayer.store.sqlite.Database;

/**
 * Whether runs can be kept: writes a database of its own into the folder for what the program makes, reads it again and removes
 * it; and looks whether the history that is there is whole.
 */
final class StoreCheck implements Check {

    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final double BYTES_PER_GIGABYTE = 1e9;

    /** What is written: more than a page of the database. */
    private static final int ROWS = 1_000;

    private final Path folder;

    StoreCheck(Path folder) {
        this.folder = folder;
    }

    @Override
    public String id() {
        return "store";
    }

    @Override
    public CheckResult run() {
        double milliseconds;
        try {
            milliseconds = tryWriting();
        } catch (IOException e) {
            return CheckResult.failed("selftest.store.unwritable", folder, String.valueOf(e.getMessage()));
        }
        try {
            return state().equals("ok")
                    ? CheckResult.passed(
                            "selftest.store.passed",
                            folder,
                            milliseconds,
                            Files.getFileStore(folder).getUsableSpace() / BYTES_PER_GIGABYTE)
                    : CheckResult.failed("selftest.store.damaged", folder.resolve(Database.FILE), state());
        } catch (IOException e) {
            return CheckResult.failed(
                    "selftest.store.damaged", folder.resolve(Database.FILE), String.valueOf(e.getMessage()));
        }
    }

    /** How long a transaction takes, until the disk has it. */
    private double tryWriting() throws IOException {
        AtomicFile.prepareFolder(folder);
        Path trial = Files.createTempDirectory(folder, "self-test");
        try (Database database = Database.open(trial)) {
            long start = System.nanoTime();
            database.change(StoreCheck::write);
            double milliseconds = (System.nanoTime() - start) / NANOS_PER_MILLISECOND;
            int rows = database.read(connection -> Integer.parseInt(answer(connection, "SELECT count(*) FROM trial")));
            if (rows != ROWS) {
                throw new IOException("%d of %d rows came back".formatted(rows, ROWS));
            }
            return milliseconds;
        } finally {
            delete(trial);
        }
    }

    private static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE trial (number INTEGER PRIMARY KEY)");
            statement.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS
                    + ") INSERT INTO trial SELECT i FROM n");
        }
    }

    /** What SQLite finds wrong with the history first; {@code ok} if nothing is, or there is no history yet. */
    private String state() throws IOException {
        if (!Files.exists(folder.resolve(Database.FILE))) {
            return "ok";
        }
        try (Database database = Database.open(folder)) {
            return database.read(connection -> answer(connection, "PRAGMA quick_check(1)"));
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void delete(Path trial) throws IOException {
        try (Stream<Path> all = Files.walk(trial)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.delete(path);
            }
        }
    }
}
