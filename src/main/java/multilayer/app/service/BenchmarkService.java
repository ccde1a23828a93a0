package multilayer.app.service;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.BenchmarkWork;
import multilayer.store.BenchmarkRecord;
import multilayer.store.BenchmarkRecord.Host;
import multilayer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures in the background, one thing at a time, on one thread named {@code benchmark}. Stopping interrupts it, and what was
 * measured until then is kept. A training run that begins meanwhile stops it: both would compute on the same cores. Its
 * commands are called on the FX thread; each does nothing when it makes no sense now.
 */
public final class BenchmarkService extends Service<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(BenchmarkService.class);

    private final BenchmarkModel model;
    private final BenchmarkMeasuring measuring;
    private final FxThread fxThread;
    private final Supplier<Host> host;
    private final Consumer<BenchmarkRecord> keep;
    private BenchmarkWork work = BenchmarkWork.PRODUCTS;
    private Instant begun = Instant.EPOCH;

    /**
     * A service that measures with {@code measuring}.
     *
     * @param host this machine; asked on the FX thread, so it must be quick
     * @param keep gets what was measured, when it is over; called on the FX thread
     */
    public BenchmarkService(
            BenchmarkModel model,
            BenchmarkMeasuring measuring,
            FxThread fxThread,
            Supplier<Host> host,
            Consumer<BenchmarkRecord> keep) {
        this.model = model;
        this.measuring = measuring;
        this.fxThread = fxThread;
        this.host = host;
        this.keep = keep;
        setExecutor(DaemonThread.named("benchmark"));
        model.runGoing().addListener((property, before, going) -> {
            if (going) {
                end("benchmark.end.run");
            }
        });
    }

    /** Measures {@code asked} with the choices as they stand. */
    public void measure(BenchmarkWork asked) {
        if (model.can(asked)) {
            work = asked;
            begun = Instant.now();
            reset();
            start();
        }
    }

    /** Stops what is going on. */
    public void stop() {
        end("benchmark.end.stopped");
    }

    private void end(String key) {
        if (isRunning()) {
            cancel();
            over(Messages.text(key));
        }
    }

    @Override
    protected Task<Void> createTask() {
        model.begin(work);
        BenchmarkMeasuring.Work all = measuring.prepare(work, model.choices());
        return new Task<>() {
            @Override
            protected Void call() throws Exception {
                all.run(new BenchmarkRelay(model, action -> fxThread.run(() -> ifGoing(action))));
                return null;
            }

            /** What a run tells that was stopped meanwhile is no longer wanted. */
            private void ifGoing(Runnable action) {
                if (!isCancelled()) {
                    action.run();
                }
            }
        };
    }

    @Override
    protected void succeeded() {
        over(Messages.text("benchmark.end.done." + work.id()));
    }

    @Override
    protected void failed() {
        LOG.error("A benchmark failed", getException());
        over(Messages.text("benchmark.end.failed", Sentences.detail(getException())));
    }

    private void over(String sentence) {
        model.finish(sentence);
        BenchmarkRecord record = model.results().of(work, begun, version(), host.get());
        if (!record.isEmpty()) {
            keep.accept(record);
        }
    }

    /** All that is shown, as a record of now. */
    public BenchmarkRecord present() {
        return model.results().all(Instant.now(), version(), host.get());
    }

    private static String version() {
        String version = BenchmarkService.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
