package multilayer.app.service;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.app.model.sweep.SweepModel;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.store.sweeps.SweepSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one sweep at a time in the background, and reads those of before. A training run that begins meanwhile pauses it: both would
 * compute on the same cores. Its commands are called on the FX thread; each does nothing when it makes no sense now.
 */
public final class SweepService extends Service<SweepEnd> {

    private static final Logger LOG = LoggerFactory.getLogger(SweepService.class);

    private static final Duration INTERVAL = Duration.ofMillis(190);

    private final SweepModel model;
    private final Sweeping sweeping;
    private final FxThread fxThread;
    private final Executor thread;
    private final Executor files;
    private @Nullable SweepSpec fresh;
    private long id;
    private int alone = SweepSitting.ALL;
    private @Nullable SweepSitting sitting;
    private SweepRelay relay;

    /** A service that has its sweeps from {@code sweeping}. */
    public SweepService(SweepModel model, Sweeping sweeping, FxThread fxThread) {
        this(model, sweeping, fxThread, DaemonThread.named("sweep"), DaemonThread.named("sweep-files"));
    }

    SweepService(SweepModel model, Sweeping sweeping, FxThread fxThread, Executor thread, Executor files) {
        this.model = model;
        this.sweeping = sweeping;
        this.fxThread = fxThread;
        this.thread = thread;
        this.files = files;
        this.relay = relay();
        setExecutor(thread);
        model.runGoing().addListener((property, before, going) -> {
            if (going) {
                pause(Messages.text("sweep.paused.run"));
            }
        });
    }

    /** Begins the sweep that is set up. */
    public void begin() {
        if (model.reasonAgainst().get().isEmpty()) {
            fresh = model.setup().spec();
            model.begin(fresh);
            launch(SweepSitting.ALL);
        }
    }

    /** Goes on with the sweep that is shown and was stopped, or never came to its end. */
    public void goOn() {
        if (model.canGoOnProperty().get()) {
            takeUp(SweepSitting.ALL);
        }
    }

    private void takeUp(int trial) {
        SweepSpec spec = model.shownProperty().get();
        if (spec != null && model.reasonAgainstGoingOn().get().isEmpty()) {
            fresh = null;
            model.begin(spec);
            model.results().selectedProperty().set(trial);
            launch(trial);
        }
    }

    private void launch(int trial) {
        alone = trial;
        super.reset();
        start();
    }

    /** Lets all trials stand still. */
    public void pause() {
        pause("");
    }

    private void pause(String sentence) {
        if (model.stateProperty().get() == SweepModel.State.RUNNING) {
            tell(SweepSitting::pause);
            model.setPaused(true, sentence);
        }
    }

    /** Lets them go on. */
    public void resume() {
        if (model.stateProperty().get() == SweepModel.State.PAUSED
                && model.reasonAgainstGoingOn().get().isEmpty()) {
            tell(SweepSitting::resume);
            model.setPaused(false, "");
        }
    }

    /** Ends this sitting; the sweep can go on another time. */
    public void stop() {
        if (model.stateProperty().get() != SweepModel.State.IDLE) {
            tell(SweepSitting::stop);
            model.stopping();
        }
    }

    /** Asks for the same stop as {@link #stop}: what has been computed is kept. */
    @Override
    public boolean cancel() {
        boolean going = isRunning();
        stop();
        return going;
    }

    /**
     * Waits, on whichever thread calls, until a sweep that was asked to stop has kept where its trials are.
     *
     * @param limit the longest wait
     */
    public void awaitEnd(Duration limit) {
        DaemonThread.await(thread, limit);
    }

    /** Stops one trial for good. */
    public void stopTrial(int number) {
        tell(now -> now.stopTrial(number));
    }

    /** Runs a trial again that was stopped, by a person or early, or failed; of a sweep that rests, it alone, even if it has not begun yet. */
    public void restartTrial(int number) {
        if (model.stateProperty().get() == SweepModel.State.IDLE) {
            takeUp(number);
        } else {
            tell(now -> now.restartTrial(number));
        }
    }

    /** Shows a sweep that is kept. */
    public void look(SweepSummary kept) {
        if (model.stateProperty().get() == SweepModel.State.IDLE) {
            inFiles(() -> sweeping.read(kept.id()), read -> {
                if (model.stateProperty().get() == SweepModel.State.IDLE) {
                    id = kept.id();
                    model.show(read.spec(), read.trials(), read.end());
                }
            });
        }
    }

    /** Shows which sweeps are kept. */
    public void list() {
        inFiles(sweeping::list, model::showKept);
    }

    /** Deletes kept sweeps and the runs of their trials, so that {@link #undo} can bring them back. */
    public void delete(Set<Long> ids) {
        if (!ids.isEmpty()) {
            change(() -> sweeping.delete(ids), () -> model.notices().deleted(ids));
        }
    }

    /** Brings back what was deleted last. */
    public void undo() {
        Set<Long> ids = model.notices().undo();
        if (!ids.isEmpty()) {
            change(() -> sweeping.restore(ids), () -> {});
        }
    }

    private void change(Change change, Runnable done) {
        inFiles(
                () -> {
                    change.make();
                    return sweeping.list();
                },
                sweeps -> {
                    done.run();
                    model.showKept(sweeps);
                },
                model.notices()::fail);
    }

    private interface Change {
        void make() throws IOException;
    }

    private interface Reading<A> {
        A read() throws Exception;
    }

    private <A> void inFiles(Reading<A> reading, Consumer<A> arrived) {
        inFiles(reading, arrived, model::tell);
    }

    private <A> void inFiles(Reading<A> reading, Consumer<A> arrived, Consumer<String> failed) {
        files.execute(() -> {
            try {
                A read = reading.read();
                fxThread.run(() -> arrived.accept(read));
            } catch (Exception failure) {
                LOG.error("A kept sweep cannot be used", failure);
                String sentence = Sentences.detail(failure);
                fxThread.run(() -> failed.accept(sentence));
            }
        });
    }

    private void tell(Consumer<SweepSitting> command) {
        if (sitting != null) {
            command.accept(sitting);
        }
    }

    private SweepRelay relay() {
        return new SweepRelay(model::advance, fxThread, INTERVAL);
    }

    @Override
    protected Task<SweepEnd> createTask() {
        relay = relay();
        SweepSitting next =
                new SweepSitting(sweeping, fresh, id, alone, model.setup().parallel(), relay);
        sitting = next;
        return new Task<>() {
            @Override
            protected SweepEnd call() throws Exception {
                return next.run();
            }
        };
    }

    @Override
    protected void succeeded() {
        settle();
        boolean endedItself = model.stateProperty().get() != SweepModel.State.STOPPING;
        model.finish(getValue());
        if (alone != SweepSitting.ALL && endedItself && !getValue().completed()) {
            model.tell(Messages.text("sweep.end.trial", alone));
        }
        list();
    }

    @Override
    protected void failed() {
        LOG.error("The sweep failed", getException());
        settle();
        model.fail(Sentences.detail(getException()));
        list();
    }

    /** Shows what was told last, and remembers which sweep it was. */
    private void settle() {
        relay.deliver();
        tell(ended -> id = ended.id());
        sitting = null;
    }
}
