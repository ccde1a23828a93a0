package multilayer.app.service;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import multilayer.app.model.OpenedSample;
import multilayer.app.model.SampleDetails;
import multilayer.app.model.SampleModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the details of the sample that a {@link SampleModel} has open, on one thread named {@code sample}. Of what is opened
 * while it computes, only the latest is computed next. To be made on the FX thread.
 */
public final class SampleService {

    private static final Logger LOG = LoggerFactory.getLogger(SampleService.class);

    private final SampleModel model;
    private final Explaining explaining;
    private final FxThread fxThread;
    private final Executor thread = Executors.newSingleThreadExecutor(SampleService::thread);
    private boolean computing;

    public SampleService(SampleModel model, Explaining explaining, FxThread fxThread) {
        this.model = model;
        this.explaining = explaining;
        this.fxThread = fxThread;
        model.openedProperty().addListener(change -> update());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sample");
        thread.setDaemon(true);
        return thread;
    }

    private void update() {
        OpenedSample wanted = model.openedProperty().get();
        if (wanted != null && !computing) {
            computing = true;
            thread.execute(() -> computeInBackground(wanted));
        }
    }

    private void computeInBackground(OpenedSample wanted) {
        try {
            SampleDetails details = explaining.explain(wanted);
            fxThread.run(() -> arrived(wanted, () -> model.finish(details)));
        } catch (Exception | Error failure) {
            LOG.error("A sample could not be explained", failure);
            fxThread.run(() -> arrived(wanted, () -> model.fail(wanted, Sentences.failed(failure))));
        }
    }

    private void arrived(OpenedSample wanted, Runnable tell) {
        computing = false;
        tell.run();
        if (!wanted.equals(model.openedProperty().get())) {
            update();
        }
    }
}
