package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.TrainingListener;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunRecorder;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.Workplace;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the window's runs in the history on the disk, on one thread named {@code recording}: the thread that trains pays for one
 * entry in a list a step and an epoch. A run that cannot be kept goes on, and the person is told once.
 */
public final class RunHistory implements RunKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(RunHistory.class);

    /** How long a finished epoch may wait for others to be written with: what a crash costs at most. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Path folder;
    private final Function<String, TrainTest> data;
    private final Supplier<String> processor;
    private final Supplier<String> name;
    private final Consumer<String> warn;
    private final FxThread fxThread;
    private final Executor thread;
    private final Executor later;
    private @Nullable RunStore store;

    /** On the FX thread. */
    private Runnable recorded = () -> {};

    /** The run that began last, on the recording thread: the one whose weights another may go on with. */
    private long last = RunHeader.UNKNOWN;

    private @Nullable Checksum checksum;

    /** One is computed for each data set, and not for each run. */
    private record Checksum(TrainTest data, String digits) {}

    /** Something that is done with the history. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * A history that is opened when it is needed.
     *
     * @param folder where it is, or will be
     * @param data finds a data set by its name; called off the FX thread
     * @param processor the processor's name; asked for off the FX thread
     * @param name what the next run is called
     * @param warn gets a sentence for the person
     */
    public RunHistory(
            Path folder,
            Function<String, TrainTest> data,
            Supplier<String> processor,
            Supplier<String> name,
            Consumer<String> warn,
            FxThread fxThread) {
        this(folder, data, processor, name, warn, fxThread, DaemonThread.named("recording"), RunHistory::later);
    }

    RunHistory(
            Path folder,
            Function<String, TrainTest> data,
            Supplier<String> processor,
            Supplier<String> name,
            Consumer<String> warn,
            FxThread fxThread,
            Executor thread,
            UnaryOperator<Executor> later) {
        this.folder = folder;
        this.data = data;
        this.processor = processor;
        this.name = name;
        this.warn = warn;
        this.fxThread = fxThread;
        this.thread = thread;
        this.later = later.apply(thread);
    }

    private static Executor later(Executor thread) {
        return CompletableFuture.delayedExecutor(WAIT.toMillis(), TimeUnit.MILLISECONDS, thread);
    }

    /** Calls {@code recorded} on the FX thread whenever there is more in the history. To be set on the FX thread. */
    public void setOnRecorded(Runnable recorded) {
        this.recorded = recorded;
    }

    /**
     * The history itself; opened, and freed of what was deleted in an earlier session, by whoever needs it first. Not on the FX
     * thread.
     *
     * @throws IOException with one sentence for the person; asking again tries again
     */
    public synchronized RunStore store() throws IOException {
        RunStore opened = store;
        if (opened == null) {
            opened = RunStore.open(folder);
            opened.purgeDeleted();
            store = opened;
        }
        return opened;
    }

    @Override
    public TrainingListener begin(RunWeights run, Supplier<List<ControlChange>> moved, boolean goesOn) {
        return new QueuedRun(this, run, moved, name.get(), goesOn);
    }

    @Override
    public void examined(Metrics test) {
        queue(
                () -> {
                    if (last != RunHeader.UNKNOWN) {
                        store().examined(last, test);
                    }
                },
                () -> {});
    }

    /**
     * Does something on the recording thread.
     *
     * @param failed is run there when it fails; the person has been told then
     */
    void queue(Work work, Runnable failed) {
        execute(thread, work, failed);
    }

    /** The same, but not at once. */
    void queueLater(Work work, Runnable failed) {
        execute(later, work, failed);
    }

    private void execute(Executor executor, Work work, Runnable failed) {
        executor.execute(() -> {
            try {
                work.run();
                fxThread.run(() -> recorded.run());
            } catch (Exception | Error failure) {
                LOG.warn("A run could not be recorded", failure);
                failed.run();
                String sentence = Messages.text("history.notRecorded", Sentences.detail(failure));
                fxThread.run(() -> warn.accept(sentence));
            }
        });
    }

    /** Begins to keep a run. On the recording thread. */
    RunRecorder record(RunStart start, Instant started, String name, boolean goesOn) throws IOException {
        Long parent = goesOn ? last : null;
        last = RunHeader.UNKNOWN;
        Workplace workplace = Workplace.here(processor.get());
        RunRecorder recorder = store().begin(new RunHeader(
                name,
                Origin.WINDOW,
                start.experiment(),
                start.parts(),
                checksum(start.experiment().dataset()),
                workplace.version(),
                workplace.host(),
                started,
                parent));
        last = recorder.id();
        recorder.start(start);
        return recorder;
    }

    /** Of a data set as it is now. Not on the FX thread. */
    public synchronized String checksum(String dataset) {
        TrainTest samples = data.apply(dataset);
        Checksum known = checksum;
        if (known == null || !known.data().equals(samples)) {
            known = new Checksum(samples, samples.checksum());
            checksum = known;
        }
        return known.digits();
    }

    /**
     * Writes what is waiting, and closes the history. To be called when the window is gone.
     *
     * @param limit the longest wait
     */
    public void close(Duration limit) {
        DaemonThread.await(thread, limit);
        synchronized (this) {
            if (store != null) {
                store.close();
            }
        }
    }
}
