package multilayer.app.service;

import java.util.concurrent.Callable;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Training beside the run, in the background, that can be stopped between two steps but is never cut off in one. */
abstract class StoppableService<V> extends Service<V> {

    private static final Logger LOG = LoggerFactory.getLogger(StoppableService.class);

    private TrainingControl control = new TrainingControl();

    /** A service on one thread of its own. */
    StoppableService(String threadName) {
        setExecutor(DaemonThread.named(threadName));
    }

    /** On the FX thread: takes what is to be done from the models, and returns what does it. */
    abstract Callable<V> prepare(TrainingControl control);

    /** On the FX thread: tells how it failed. */
    abstract void fail(String sentence);

    final void begin() {
        super.reset();
        start();
    }

    final void ask(Mode mode) {
        control.ask(mode);
    }

    /** Ends before the next step. */
    public final void stop() {
        ask(Mode.STOP);
    }

    /** Asks for the same stop as {@link #stop}. */
    @Override
    public final boolean cancel() {
        boolean going = isRunning();
        stop();
        return going;
    }

    @Override
    protected final Task<V> createTask() {
        control = new TrainingControl();
        Callable<V> work = prepare(control);
        return new Task<>() {
            @Override
            protected V call() throws Exception {
                return work.call();
            }
        };
    }

    @Override
    protected final void failed() {
        LOG.error("What was trained in the background failed", getException());
        fail(Sentences.failed(getException()));
    }
}
