package multilayer.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An SQLite database in write-ahead mode: one writer and any number of readers at a time, in this process and in others. Any
 * thread may use it. Every {@link IOException} carries one sentence for the person.
 */
public final class Database implements AutoCloseable {

    /** What a folder's database is called. */
    public static final String FILE = "runs.db";

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

    /**
     * Opens the database of a folder, making what is not there, and brings its tables up to date.
     *
     * @throws IOException also if a newer version of the program has written it
     */
    public static Database open(Path folder) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Reads, without waiting for a writer. */
    public <T> T read(Work<T> work) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Reads and writes in one transaction: all of it is kept, or, when {@code work} throws, nothing. */
    public <T> T write(Work<T> work) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The same for what has no result. */
    public void change(Change work) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
