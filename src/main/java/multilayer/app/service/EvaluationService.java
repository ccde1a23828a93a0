package multilayer.app.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.beans.binding.BooleanExpression;
import multilayer.app.model.Evaluation;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.Split;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the answers that an {@link EvaluationModel} asks for, on one thread named {@code evaluation}, while somebody looks at
 * them. What is asked for while it computes is computed next, once. While a run is going, it rests so long after each
 * evaluation that the run has the cores for all but a small share of the time. Its commands are called on the FX thread.
 */
public final class EvaluationService {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationService.class);

    /** How many times as long as it computed it rests while a run is going: one core of two for 1/40 of the time. */
    private static final int REST = 39;

    /** The longest rest: the first evaluation takes many times as long as the next, as the virtual machine still compiles. */
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(15);

    private final EvaluationModel model;
    private final Evaluating evaluating;
    private final FxThread fxThread;
    private final BooleanExpression runGoing;
    private final Executor thread;
    private int lookers;
    private boolean computing;
    private int rests;
    private @Nullable Wanted shown;

    /** What was asked for. */
    private record Wanted(RunWeights weights, int epoch, Split split) {}

    /**
     * A service that computes nothing until {@link #look}.
     *
     * @param runGoing whether a run needs the cores
     */
    public EvaluationService(
            EvaluationModel model, Evaluating evaluating, FxThread fxThread, BooleanExpression runGoing) {
        this(model, evaluating, fxThread, runGoing, Executors.newSingleThreadExecutor(EvaluationService::thread));
    }

    EvaluationService(
            EvaluationModel model,
            Evaluating evaluating,
            FxThread fxThread,
            BooleanExpression runGoing,
            Executor thread) {
        this.thread = thread;
        this.model = model;
        this.evaluating = evaluating;
        this.fxThread = fxThread;
        this.runGoing = runGoing;
        model.weightsProperty().addListener(change -> update());
        model.epochProperty().addListener(change -> update());
        model.splitProperty().addListener(change -> update());
        model.testOpenedProperty().addListener(change -> update());
        runGoing.addListener(change -> update());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "evaluation");
        thread.setDaemon(true);
        return thread;
    }

    /** A screen shows answers from now on. */
    public void look() {
        lookers++;
        update();
    }

    /** A screen that called {@link #look} no longer shows them. */
    public void lookAway() {
        lookers--;
    }

    private void update() {
        Wanted wanted = wanted();
        if (wanted == null) {
            shown = null;
            model.clear();
        } else if (lookers > 0 && !computing && !isResting() && !wanted.equals(shown)) {
            compute(wanted);
        }
    }

    private @Nullable Wanted wanted() {
        RunWeights weights = model.weightsProperty().get();
        Split split = model.splitProperty().get();
        int epoch = model.epochProperty().get();
        boolean sealed = split == Split.TEST && !model.testOpenedProperty().get();
        if (weights == null || epoch == 0 || sealed) {
            return null;
        }
        return split == Split.VALIDATION && !EvaluationModel.hasValidation(weights.experiment())
                ? null
                : new Wanted(weights, epoch, split);
    }

    private void compute(Wanted wanted) {
        computing = true;
        if (shown != null && (shown.split != wanted.split || !shown.weights.equals(wanted.weights))) {
            model.clear();
        }
        model.begin();
        thread.execute(() -> computeInBackground(wanted));
    }

    private void computeInBackground(Wanted wanted) {
        long start = System.nanoTime();
        try {
            Evaluation answers = evaluating.evaluate(wanted.weights, wanted.epoch, wanted.split);
            fxThread.run(() -> arrived(wanted, answers, System.nanoTime() - start));
        } catch (Exception | Error failure) {
            LOG.error("The evaluation failed", failure);
            fxThread.run(() -> failed(wanted, failure));
        }
    }

    /** A person who chose an epoch or another split does not wait. */
    private boolean isResting() {
        return rests > 0
                && runGoing.get()
                && model.followsLatestProperty().get()
                && shown != null
                && shown.split == model.splitProperty().get();
    }

    private void arrived(Wanted wanted, Evaluation answers, long nanos) {
        computing = false;
        shown = wanted;
        model.finish(answers);
        if (runGoing.get()) {
            rests++;
            CompletableFuture.delayedExecutor(Math.min(REST * nanos, LONGEST_REST), TimeUnit.NANOSECONDS, fxThread::run)
                    .execute(this::rested);
        }
        update();
    }

    private void rested() {
        rests--;
        update();
    }

    private void failed(Wanted wanted, Throwable failure) {
        computing = false;
        shown = wanted;
        model.fail(Sentences.failed(failure));
        update();
    }
}
