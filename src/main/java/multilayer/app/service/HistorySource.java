package multilayer.app.service;

import java.io.IOException;
import multilayer.store.runs.RunStore;

/** Where the history of runs comes from: it is opened when somebody needs it. Never called on the FX thread. */
@FunctionalInterface
public interface HistorySource {

    /**
     * The history, open.
     *
     * @throws IOException if there is none to be had, with a sentence for the person; asking again tries again
     */
    RunStore store() throws IOException;
}
