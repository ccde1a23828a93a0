package multilayer.app.service;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One computation at a time, off the FX thread; what comes of it arrives there. Who wants another while one is going asks again
 * when it has arrived: so of all that is wanted meanwhile, only the latest is computed. Used on the FX thread.
 */
final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Executor thread;
    private final FxThread fxThread;
    private boolean busy;
    private long nanos;

    /** Computes on a thread of its own. */
    Background(String name, FxThread fxThread) {
        this(DaemonThread.named(name), fxThread);
    }

    Background(Executor thread, FxThread fxThread) {
        this.thread = thread;
        this.fxThread = fxThread;
    }

    /** Whether something is being computed: nothing else may be asked for now. */
    boolean isBusy() {
        return busy;
    }

    /** How long the last computation took, in nanoseconds. */
    long lastNanos() {
        return nanos;
    }

    /**
     * Computes {@code work}, and hands over what comes of it.
     *
     * @param failed gets a sentence for the person instead, if it fails
     */
    <A> void compute(Callable<A> work, Consumer<A> arrived, Consumer<String> failed) {
        busy = true;
        thread.execute(() -> {
            long start = System.nanoTime();
            Runnable hand = outcome(work, arrived, failed);
            long took = System.nanoTime() - start;
            fxThread.run(() -> {
                busy = false;
                nanos = took;
                hand.run();
            });
        });
    }

    private static <A> Runnable outcome(Callable<A> work, Consumer<A> arrived, Consumer<String> failed) {
        try {
            A answer = work.call();
            return () -> arrived.accept(answer);
        } catch (Exception | Error failure) {
            LOG.error("A computation in the background failed", failure);
            return () -> failed.accept(Sentences.failed(failure));
        }
    }
}
