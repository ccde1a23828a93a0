package multilayer.app.service;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import multilayer.app.model.CompareModel;
import multilayer.app.model.ComparedRuns;
import multilayer.app.model.Comparison;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the comparison that a {@link CompareModel} wants, on one thread named {@code compare}, while somebody looks at it. Of
 * what is wanted while it computes, only the latest is computed next. Its commands are called on the FX thread.
 */
public final class CompareService {

    private static final Logger LOG = LoggerFactory.getLogger(CompareService.class);

    private final CompareModel model;
    private final Comparing comparing;
    private final FxThread fxThread;
    private final Executor thread = Executors.newSingleThreadExecutor(CompareService::thread);
    private boolean looking;
    private boolean computing;

    /** A service that computes nothing until {@link #look}. */
    public CompareService(CompareModel model, Comparing comparing, FxThread fxThread) {
        this.model = model;
        this.comparing = comparing;
        this.fxThread = fxThread;
        model.wantedProperty().addListener(change -> update());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "compare");
        thread.setDaemon(true);
        return thread;
    }

    /** The comparison is seen from now on. */
    public void look() {
        looking = true;
        update();
    }

    /** The comparison is no longer seen. */
    public void lookAway() {
        looking = false;
    }

    private void update() {
        ComparedRuns wanted = model.wantedProperty().get();
        if (wanted != null && looking && !computing) {
            computing = true;
            thread.execute(() -> computeInBackground(wanted));
        }
    }

    private void computeInBackground(ComparedRuns wanted) {
        try {
            Optional<Comparison> answers = comparing.compare(wanted);
            fxThread.run(() -> arrived(() -> model.finish(wanted, answers)));
        } catch (Exception | Error failure) {
            LOG.error("Two runs could not be compared", failure);
            fxThread.run(() -> arrived(() -> model.fail(wanted, Sentences.failed(failure))));
        }
    }

    private void arrived(Runnable tell) {
        computing = false;
        tell.run();
        update();
    }
}
