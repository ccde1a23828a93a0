package multilayer.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    private static final Duration IMPATIENT = Duration.ofMillis(10);
    private static final List<String> NUMBERS = List.of("numbers.sql");
    private static final List<String> NUMBERS_AND_WORDS = List.of("numbers.sql", "words.sql");

    @TempDir
    private Path folder;

    @Test
    void scriptsThatWereAddedRunOnceOnWhatAnOlderVersionLeft() throws IOException {
        try (Database old = Database.open(folder, NUMBERS, IMPATIENT)) {
            old.change(connection -> Sql.update(connection, "INSERT INTO number (value) VALUES (?)", 7));
        }
        for (int time = 0; time < 2; time++) {
            try (Database database = Database.open(folder, NUMBERS_AND_WORDS, IMPATIENT)) {
                assertThat(numbers(database)).containsExactly(7);
                assertThat(ask(database, "PRAGMA user_version")).isEqualTo("2");
                assertThat(ask(database, "SELECT text FROM word")).isEqualTo("first");
            }
        }
    }

    @Test
    void aScriptThatFailsLeavesTheTablesAsTheyWere() throws IOException {
        Database.open(folder, NUMBERS, IMPATIENT).close();
        assertThatIOException()
                .isThrownBy(() -> Database.open(folder, List.of("numbers.sql", "broken.sql"), IMPATIENT))
                .withMessageContaining("runs.db could not be opened: ");
        try (Database database = Database.open(folder, NUMBERS, IMPATIENT)) {
            assertThat(numbers(database)).isEmpty();
            assertThat(ask(database, "SELECT count(*) FROM sqlite_master WHERE name = 'half'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void whatANewerVersionWroteIsRefused() throws IOException {
        Database.open(folder, NUMBERS_AND_WORDS, IMPATIENT).close();
        assertThatIOException()
                .isThrownBy(() -> Database.open(folder, NUMBERS, IMPATIENT))
                .withMessage(folder.resolve("runs.db")
                        + " was written by a newer version of the program (its tables are of version 2, this one knows 1);"
                        + " use that version, or choose another folder.");
    }

    @Test
    void everyMigrationHasItsScript() throws IOException {
        try (Database database = Database.open(folder)) {
            assertThat(ask(database, "PRAGMA user_version")).isEqualTo(String.valueOf(Migration.values().length));
            assertThat(ask(database, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(ask(database, "PRAGMA foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void aTransactionIsKeptAsAWholeOrNotAtAll() throws IOException {
        try (Database database = Database.open(folder, NUMBERS, IMPATIENT)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> database.change(connection -> {
                        Sql.update(connection, "INSERT INTO number (value) VALUES (1)");
                        throw new IllegalStateException("in the middle");
                    }));
            assertThat(numbers(database)).isEmpty();
            long id = database.write(connection -> Sql.insert(connection, "INSERT INTO number (value) VALUES (?)", 2));
            assertThat(id).isEqualTo(1);
            assertThat(numbers(database)).containsExactly(2);
        }
    }

    @Test
    void whoWritesKeepsNobodyFromReadingAndOthersFromWriting() throws IOException {
        try (Database one = Database.open(folder, NUMBERS, IMPATIENT);
                Database other = Database.open(folder, NUMBERS, IMPATIENT)) {
            one.change(connection -> {
                Sql.update(connection, "INSERT INTO number (value) VALUES (1)");
                assertThat(numbers(other)).isEmpty();
                assertThat(numbers(one)).isEmpty();
                assertThatIOException()
                        .isThrownBy(() ->
                                other.change(second -> Sql.update(second, "INSERT INTO number (value) VALUES (2)")))
                        .withMessage(
                                folder.resolve("runs.db")
                                        + " could not be written: another program has been using it for too long; try again later.");
            });
            assertThat(numbers(other)).containsExactly(1);
        }
    }

    @Test
    void severalOpenANewFolderAtOnce() throws Exception {
        int openers = 4;
        CyclicBarrier together = new CyclicBarrier(openers);
        ExecutorService threads = Executors.newFixedThreadPool(openers);
        try {
            List<Future<List<Integer>>> answers = new ArrayList<>();
            for (int opener = 0; opener < openers; opener++) {
                Callable<List<Integer>> opening = () -> {
                    together.await();
                    try (Database database = Database.open(folder, NUMBERS_AND_WORDS, Duration.ofSeconds(20))) {
                        database.change(connection -> Sql.update(connection, "INSERT INTO number (value) VALUES (1)"));
                        return numbers(database);
                    }
                };
                answers.add(threads.submit(opening));
            }
            for (Future<List<Integer>> answer : answers) {
                assertThat(answer.get()).isNotEmpty();
            }
        } finally {
            threads.shutdown();
        }
        try (Database database = Database.open(folder, NUMBERS_AND_WORDS, IMPATIENT)) {
            assertThat(numbers(database)).hasSize(openers);
        }
    }

    @Test
    void whatIsNoDatabaseIsToldAndLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("runs.db"), "this is a letter, not a database".repeat(100));
        assertThatIOException()
                .isThrownBy(() -> Database.open(folder))
                .withMessage(
                        file
                                + " could not be opened: it is damaged, or not a database; move it away, and a new one is begun.");
        assertThat(Files.readString(file)).startsWith("this is a letter");
    }

    private static List<Integer> numbers(Database database) throws IOException {
        return database.read(connection ->
                Sql.query(connection, "SELECT value FROM number ORDER BY id", row -> row.getInt("value")));
    }

    private static String ask(Database database, String sql) throws IOException {
        return database.read(connection -> Sql.query(connection, sql, row -> row.getString(1)))
                .get(0);
    }
}
