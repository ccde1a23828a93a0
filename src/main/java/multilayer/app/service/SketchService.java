package multilayer.app.service;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.RunWeights;
import multilayer.app.model.SketchAnswer;
import multilayer.app.model.SketchModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the network answer to a person's own image, on one thread named {@code sketch}. Of what changes while it computes, only the
 * latest is answered next. Its commands are called on the FX thread.
 */
public final class SketchService {

    private static final Logger LOG = LoggerFactory.getLogger(SketchService.class);

    private final SketchModel sketch;
    private final EvaluationModel evaluation;
    private final Answering answering;
    private final FxThread fxThread;
    private final Executor thread;
    private boolean computing;
    private boolean stale;

    /**
     * A service that answers whenever the image or the epoch that is looked at changes.
     *
     * @param evaluation says which network answers
     */
    public SketchService(SketchModel sketch, EvaluationModel evaluation, Answering answering, FxThread fxThread) {
        this(sketch, evaluation, answering, fxThread, Executors.newSingleThreadExecutor(SketchService::thread));
    }

    SketchService(
            SketchModel sketch, EvaluationModel evaluation, Answering answering, FxThread fxThread, Executor thread) {
        this.sketch = sketch;
        this.evaluation = evaluation;
        this.answering = answering;
        this.fxThread = fxThread;
        this.thread = thread;
        sketch.revisionProperty().addListener(change -> update());
        evaluation.weightsProperty().addListener(change -> update());
        evaluation.epochProperty().addListener(change -> update());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sketch");
        thread.setDaemon(true);
        return thread;
    }

    private void update() {
        RunWeights weights = evaluation.weightsProperty().get();
        int epoch = evaluation.epochProperty().get();
        if (computing) {
            stale = true;
        } else if (weights == null || epoch == 0 || sketch.blankProperty().get()) {
            sketch.finish(null);
        } else {
            computing = true;
            byte[] pixels = sketch.pixels();
            thread.execute(() -> computeInBackground(weights, epoch, pixels));
        }
    }

    private void computeInBackground(RunWeights weights, int epoch, byte[] pixels) {
        try {
            SketchAnswer answer = answering.answer(weights, epoch, pixels);
            fxThread.run(() -> arrived(answer, ""));
        } catch (Exception | Error failure) {
            LOG.error("A sketch could not be answered", failure);
            fxThread.run(() -> arrived(null, Sentences.failed(failure)));
        }
    }

    private void arrived(@Nullable SketchAnswer answer, String problem) {
        computing = false;
        sketch.finish(answer);
        if (!problem.isEmpty()) {
            sketch.fail(problem);
        }
        if (stale) {
            stale = false;
            update();
        }
    }
}
