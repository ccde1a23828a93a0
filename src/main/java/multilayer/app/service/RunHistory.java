package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Path;
import multilayer.store.runs.RunStore;
import org.jspecify.annotations.Nullable;

/** The history of runs in a folder, opened when it is first needed: a folder that cannot be used is tried again the next time. */
public final class RunHistory implements RunsService.Opening {

    private final Path folder;
    private @Nullable RunStore store;

    public RunHistory(Path folder) {
        this.folder = folder;
    }

    /** What was deleted before this start is then gone for good. */
    @Override
    public synchronized RunStore store() throws IOException {
        RunStore opened = store;
        if (opened == null) {
            opened = RunStore.open(folder);
            opened.purgeDeleted();
            store = opened;
        }
        return opened;
    }
}
