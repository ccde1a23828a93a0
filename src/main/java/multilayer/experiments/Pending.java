package multilayer.experiments;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * What will come of a trial, for somebody who waits for it.
 *
 * @param <T> what is kept of the outcome, which is large
 */
public final class Pending<T> {

    private final CompletableFuture<T> kept = new CompletableFuture<>();

    private Pending() {}

    /** Asks for a trial. */
    public static <T> Pending<T> start(TrialRunner runner, Trial trial, Function<TrialOutcome, T> keep) {
        Pending<T> pending = new Pending<>();
        runner.start(trial, new TrialListener() {
            @Override
            public void onOutcome(TrialOutcome outcome) {
                pending.kept.complete(keep.apply(outcome));
            }

            @Override
            public void onFailure(Throwable failure) {
                pending.kept.completeExceptionally(failure);
            }
        });
        return pending;
    }

    /**
     * Waits for it.
     *
     * @throws IllegalStateException with what the trial failed with
     */
    public T await() throws InterruptedException {
        try {
            return kept.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run failed: " + e.getCause(), e.getCause());
        }
    }
}
