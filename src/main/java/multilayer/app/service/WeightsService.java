package multilayer.app.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanExpression;
import javafx.collections.ObservableList;
import multilayer.app.model.EpochStatistics;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.RunWeights;
import multilayer.app.model.WeightsModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes what a {@link WeightsModel} wants, epoch by epoch, on one thread named {@code weights}, while somebody looks. While a run is
 * going, it rests so long after each epoch that the run has the cores for all but a small share of the time; only for an epoch
 * that a person chose it does not wait. Its commands are called on the FX thread.
 */
public final class WeightsService {

    private static final Logger LOG = LoggerFactory.getLogger(WeightsService.class);

    /** How many times as long as it computed it rests while a run is going: it has one core for 1/20 of the time. */
    private static final int REST = 19;

    /** The longest rest: the first epoch takes many times as long as those after it, as the virtual machine still compiles. */
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(4);

    private final EvaluationModel evaluation;
    private final ObservableList<Integer> epochs;
    private final WeightsModel model;
    private final Probing probing;
    private final FxThread fxThread;
    private final BooleanExpression runGoing;
    private final Executor thread = Executors.newSingleThreadExecutor(WeightsService::thread);
    private boolean looking;
    private boolean computing;
    private int rests;

    /**
     * A service that computes nothing until somebody looks.
     *
     * @param runGoing whether a run needs the cores
     */
    public WeightsService(
            EvaluationModel evaluation,
            WeightsModel model,
            Probing probing,
            FxThread fxThread,
            BooleanExpression runGoing) {
        this.evaluation = evaluation;
        epochs = evaluation.epochs();
        this.model = model;
        this.probing = probing;
        this.fxThread = fxThread;
        this.runGoing = runGoing;
        InvalidationListener update = change -> update();
        evaluation.weightsProperty().addListener(update);
        evaluation.epochProperty().addListener(update);
        epochs.addListener(update);
        runGoing.addListener(update);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "weights");
        thread.setDaemon(true);
        return thread;
    }

    /** Whether the screen is shown from now on. */
    public void look(boolean looking) {
        this.looking = looking;
        update();
    }

    private void update() {
        int wanted = model.wanted();
        RunWeights weights = evaluation.weightsProperty().get();
        boolean mayCompute = rests == 0 || !runGoing.get() || personWaits(wanted);
        if (looking && !computing && mayCompute && wanted > 0 && weights != null) {
            computing = true;
            thread.execute(() -> computeInBackground(weights, wanted));
        }
    }

    private boolean personWaits(int wanted) {
        return wanted == model.chosen() && !evaluation.followsLatestProperty().get();
    }

    private void computeInBackground(RunWeights weights, int epoch) {
        long start = System.nanoTime();
        try {
            EpochStatistics statistics = probing.probe(weights, epoch);
            fxThread.run(() -> arrived(statistics, System.nanoTime() - start));
        } catch (Exception | Error failure) {
            LOG.error("The layers cannot be looked into", failure);
            fxThread.run(() -> failed(weights, failure));
        }
    }

    private void arrived(EpochStatistics statistics, long nanos) {
        computing = false;
        model.add(statistics);
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

    private void failed(RunWeights weights, Throwable failure) {
        computing = false;
        model.fail(weights, Sentences.failed(failure));
        update();
    }
}
