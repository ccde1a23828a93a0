package multilayer.store.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.store.sqlite.Database;

/**
 * The history of runs. Any thread may use it, and several processes the same folder. Every {@link IOException} carries one
 * sentence for the person.
 */
public final class RunStore implements AutoCloseable {

    private final Database database;

    /** A store in a database, which is closed with it. */
    public RunStore(Database database) {
        this.database = database;
    }

    /**
     * Opens the history in a folder, making what is not there.
     *
     * @throws IOException also if a newer version of the program has written it
     */
    public static RunStore open(Path folder) throws IOException {
        return new RunStore(Database.open(folder));
    }

    /** Begins to keep a run. */
    public RunRecorder begin(RunHeader header) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** All runs that are not deleted, the newest first. */
    public List<RunSummary> list() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** A run with all its figures; empty if there is none with this id, or it is deleted. */
    public Optional<RunDetails> find(long id) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** What a run's network held after its best or its last epoch; empty if that was not kept. */
    public Optional<List<NamedTensor>> weights(long id, KeptWeights which) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Keeps what was measured on the test set after a run had ended. */
    public void examined(long id, Metrics test) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void rename(long id, String name) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Gives a run these tags and no others. */
    public void tag(long id, Set<String> tags) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Keeps what the person writes about a run, in place of what was there. */
    public void note(long id, String note) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Marks runs as deleted: they are no longer listed or found, and can be restored. */
    public void delete(Collection<Long> ids) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Takes the mark of {@link #delete} away. */
    public void restore(Collection<Long> ids) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Forgets for good what was marked as deleted before this store was opened, and gives its room back. To be called by a
     * window when it opens: what a person deletes there can be restored until the next time.
     */
    public void purgeDeleted() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        database.close();
    }
}
