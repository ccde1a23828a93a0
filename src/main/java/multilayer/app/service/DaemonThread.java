package multilayer.app.service;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A thread that takes one piece of work after another, and does not keep the program from ending. */
final class DaemonThread {

    private DaemonThread() {}

    static Executor named(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
