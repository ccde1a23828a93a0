package multilayer.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import multilayer.store.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * An SQLite database in write-ahead mode: one writer and any number of readers at a time, in this process and in others. Any
 * thread may use it. Every {@link IOException} carries one sentence for the person.
 */
public final class Database implements AutoCloseable {

    /** What a folder's database is called. */
    public static final String FILE = "runs.db";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** How long to wait for another that writes: longer than any transaction of ours. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Something that is done with a connection, and what comes of it. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException, IOException;
    }

    /** Something that is done with a connection. */
    @FunctionalInterface
    public interface Change {
        void with(Connection connection) throws SQLException, IOException;
    }

    private final Path file;
    private final Connection reader;
    private final Connection writer;
    private final Lock reading = new ReentrantLock();
    private final Lock writing = new ReentrantLock();

    private Database(Path file, Connection reader, Connection writer) {
        this.file = file;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * Opens the database of a folder, making what is not there, and brings its tables up to date.
     *
     * @throws IOException also if a newer version of the program has written it
     */
    public static Database open(Path folder) throws IOException {
        List<String> scripts =
                Arrays.stream(Migration.values()).map(Migration::script).toList();
        return open(folder, scripts, PATIENCE);
    }

    static Database open(Path folder, List<String> scripts, Duration patience) throws IOException {
        AtomicFile.prepareFolder(folder);
        Path file = folder.resolve(FILE);
        try {
            Connection writer = connection(file, patience);
            try {
                Tables.bringUpToDate(writer, file, scripts);
                return new Database(file, connection(file, patience), writer);
            } catch (SQLException | IOException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failure.of("opened", file, e);
        }
    }

    /** A connection whose commits are on the disk when they return. */
    private static Connection connection(Path file, Duration patience) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            // In this order, before the first table: afterwards the file could not be made smaller any more.
            Tables.execute(connection, "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Reads, without waiting for a writer. */
    public <T> T read(Work<T> work) throws IOException {
        reading.lock();
        try {
            return work.with(reader);
        } catch (SQLException e) {
            throw Failure.of("read", file, e);
        } finally {
            reading.unlock();
        }
    }

    /** Reads and writes in one transaction: all of it is kept, or, when {@code work} throws, nothing. */
    public <T> T write(Work<T> work) throws IOException {
        writing.lock();
        try {
            return Transaction.in(writer, work);
        } catch (SQLException e) {
            throw Failure.of("written", file, e);
        } finally {
            writing.unlock();
        }
    }

    /** The same for what has no result. */
    public void change(Change work) throws IOException {
        write(connection -> {
            work.with(connection);
            return true;
        });
    }

    /** Gives back to the disk what deleted rows have taken. */
    public void shrink() throws IOException {
        writing.lock();
        try {
            Tables.execute(writer, "PRAGMA incremental_vacuum");
        } catch (SQLException e) {
            throw Failure.of("made smaller", file, e);
        } finally {
            writing.unlock();
        }
    }

    /** Waits for what is being read and written. */
    @Override
    public void close() {
        close(reading, reader);
        close(writing, writer);
    }

    private static void close(Lock lock, Connection connection) {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            // All that was written has been committed; the next who opens the file tidies up.
            LOG.warn("a database could not be closed", e);
        } finally {
            lock.unlock();
        }
    }
}
