package multilayer.app.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that takes one piece of work after another, and does not keep the program from ending. */
final class DaemonThread {

    private static final Logger LOG = LoggerFactory.getLogger(DaemonThread.class);

    private DaemonThread() {}

    static Executor named(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Waits until a thread has done what it was given so far.
     *
     * @param limit the longest wait
     */
    static void await(Executor thread, Duration limit) {
        CountDownLatch done = new CountDownLatch(1);
        thread.execute(done::countDown);
        try {
            if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a background thread was not done after {} ms", limit.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
