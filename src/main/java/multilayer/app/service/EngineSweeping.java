package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import multilayer.app.model.sweep.ReadSweep;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepLog;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.store.runs.Workplace;
import multilayer.store.sqlite.Database;
import multilayer.store.sweeps.StoredSweep;
import multilayer.store.sweeps.SweepRuns;
import multilayer.store.sweeps.SweepStore;
import multilayer.store.sweeps.SweepSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** Sweeps with the engine, kept in a folder. */
public final class EngineSweeping implements Sweeping {

    private final Path folder;
    private final HistorySource history;
    private final Function<String, TrainTest> data;
    private final NativeLibraries libraries;
    private final Supplier<String> processor;
    private final Consumer<String> warn;
    private @Nullable SweepStore store;

    /**
     * Sweeps on this machine.
     *
     * @param folder where they are kept; opened when it is needed
     * @param history where their trials are kept as runs, in the same folder
     * @param data finds a data set by its name; called on the sweep's thread
     * @param processor the processor's name; asked for there too
     * @param warn gets a sentence when trials cannot be kept as runs; called there too
     */
    public EngineSweeping(
            Path folder,
            HistorySource history,
            Function<String, TrainTest> data,
            NativeLibraries libraries,
            Supplier<String> processor,
            Consumer<String> warn) {
        this.folder = folder;
        this.history = history;
        this.data = data;
        this.libraries = libraries;
        this.processor = processor;
        this.warn = warn;
    }

    /** The history is opened first: with it the runs of deleted sweeps are forgotten, here the sweeps, and neither without the other. */
    private synchronized SweepStore store() throws IOException {
        SweepStore opened = store;
        if (opened == null) {
            history.store();
            opened = new SweepStore(Database.open(folder), folder);
            opened.purgeDeleted();
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
    public void delete(Set<Long> ids) throws IOException {
        store().delete(ids);
    }

    @Override
    public void restore(Set<Long> ids) throws IOException {
        store().restore(ids);
    }

    @Override
    public Session begin(SweepSpec spec, int parallel, SweepListener listener)
            throws IOException, InterruptedException {
        TrainTest samples = samples(spec);
        String checksum = samples.checksum();
        return session(store().begin(spec, checksum), samples, checksum, parallel, listener);
    }

    @Override
    public Session open(long id, int parallel, SweepListener listener) throws IOException, InterruptedException {
        TrainTest samples = samples(store().find(id).spec());
        String checksum = samples.checksum();
        return session(store().open(id, checksum), samples, checksum, parallel, listener);
    }

    private TrainTest samples(SweepSpec spec) throws InterruptedException {
        TrainTest samples = data.apply(spec.base().dataset());
        libraries.awaitWindow();
        return samples;
    }

    private Session session(StoredSweep kept, TrainTest samples, String checksum, int parallel, SweepListener listener)
            throws IOException {
        SweepRuns runs = new SweepRuns(
                kept,
                history.store(),
                checksum,
                Workplace.here(processor.get()),
                problem -> warn.accept(Messages.text("history.notRecorded", Sentences.detail(problem))));
        return new EngineSweep(kept, runs, samples, parallel, listener);
    }
}
