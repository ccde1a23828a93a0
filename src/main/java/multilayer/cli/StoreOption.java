package multilayer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import multilayer.store.runs.RunStore;
import multilayer.store.sqlite.Database;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option to use another history of runs than the person's own. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR")
    private @Nullable Path store;

    boolean isGiven() {
        return store != null;
    }

    /** @param kept the person's own */
    Path folder(Path kept) {
        return store == null ? kept : store;
    }

    /**
     * A history to read from.
     *
     * @throws IllegalArgumentException with a sentence, if there is none
     * @throws IOException if it cannot be opened, with a sentence
     */
    RunStore existing(Path kept) throws IOException {
        Path folder = folder(kept);
        if (!Files.exists(folder.resolve(Database.FILE))) {
            throw new IllegalArgumentException(Messages.text("cli.history.none", folder));
        }
        return RunStore.open(folder);
    }

    /**
     * Refuses this option beside one that makes no sense with it.
     *
     * @throws IllegalArgumentException with a sentence, if both are given
     */
    void requireNot(boolean otherIsGiven, String other) {
        if (store != null && otherIsGiven) {
            throw new IllegalArgumentException(Messages.text("cli.history.not", "--store " + store, other));
        }
    }
}
