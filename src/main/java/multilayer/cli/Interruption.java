package multilayer.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import org.slf4j.LoggerFactory;

/**
 * Turns a signal (Ctrl+C, {@code kill}) into a run that stops by itself and tells so. The virtual machine runs the hook
 * on its way out and then returns 128 plus the signal's number; the hook waits until the run has written its last line.
 */
final class Interruption implements AutoCloseable {

    /** A stop is seen at the next step; only a disk that hangs takes longer, and each epoch is saved already. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Runnable stop;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean requested;

    Interruption(TrainingControl control) {
        this(() -> control.ask(Mode.STOP));
    }

    /** {@code stop} asks for the end of what runs, which {@link #close} tells. */
    Interruption(Runnable stop) {
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Asks the run to stop and waits for its end. */
    void interrupt() {
        requested = true;
        stop.run();
        try {
            if (!finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LoggerFactory.getLogger(Interruption.class).warn("the run did not stop within {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean requested() {
        return requested;
    }

    /** The run has written its last line. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LoggerFactory.getLogger(Interruption.class).debug("already shutting down", e);
        }
    }
}
