package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import multilayer.app.model.sweep.ReadSweep;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepLog;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.store.sqlite.Database;
import multilayer.store.sweeps.StoredSweep;
import multilayer.store.sweeps.SweepStore;
import multilayer.store.sweeps.SweepSummary;
import org.jspecify.annotations.Nullable;

/** Sweeps with the engine, kept in a folder. */
public final class EngineSweeping implements Sweeping {

    private final Path folder;
    private final Function<String, TrainTest> data;
    private final NativeLibraries libraries;
    private @Nullable SweepStore store;

    /**
     * Sweeps on this machine.
     *
     * @param folder where they are kept; opened when it is needed
     * @param data finds a data set by its name; called on the sweep's thread
     */
    public EngineSweeping(Path folder, Function<String, TrainTest> data, NativeLibraries libraries) {
        this.folder = folder;
        this.data = data;
        this.libraries = libraries;
    }

    private synchronized SweepStore store() throws IOException {
        SweepStore opened = store;
        if (opened == null) {
            opened = new SweepStore(Database.open(folder), folder);
            store = opened;
        }
        return opened;
    }

    @Override
    public List<SweepSummary> list() throws IOException {
        return store().list();
    }

    @Override
    public ReadSweep read(long id) throws IOException {
        SweepSpec spec = store().find(id).spec();
        SweepLog log = store().log(id);
        List<SweepTrial> trials = log.trials(spec);
        SweepTrial winner = trials.stream()
                .filter(trial -> !Double.isNaN(trial.value()))
                .max(Comparator.comparingDouble(SweepTrial::value)
                        .thenComparing(SweepTrial::number, Comparator.reverseOrder()))
                .orElse(null);
        return new ReadSweep(spec, trials, log.completed() ? new SweepEnd(true, winner, log.test()) : null);
    }

    @Override
    public Session begin(SweepSpec spec, int parallel, SweepListener listener)
            throws IOException, InterruptedException {
        TrainTest samples = samples(spec);
        return session(store().begin(spec, samples.checksum()), samples, parallel, listener);
    }

    @Override
    public Session open(long id, int parallel, SweepListener listener) throws IOException, InterruptedException {
        TrainTest samples = samples(store().find(id).spec());
        return session(store().open(id, samples.checksum()), samples, parallel, listener);
    }

    private TrainTest samples(SweepSpec spec) throws InterruptedException {
        TrainTest samples = data.apply(spec.base().dataset());
        libraries.awaitWindow();
        return samples;
    }

    private static Session session(StoredSweep kept, TrainTest samples, int parallel, SweepListener listener) {
        return new EngineSweep(kept, samples, parallel, listener);
    }
}
