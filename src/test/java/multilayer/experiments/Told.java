package multilayer.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.RunStart;
import org.jspecify.annotations.Nullable;

/** What a trial told. */
final class Told implements TrialListener {

    final List<Checkpoint> resumable = new ArrayList<>();
    private @Nullable TrialOutcome outcome;
    private @Nullable Throwable failure;
    private final Runnable onStart;

    Told() {
        this(() -> {});
    }

    Told(Runnable onStart) {
        this.onStart = onStart;
    }

    @Override
    public void onStart(RunStart start) {
        onStart.run();
    }

    @Override
    public void onResumable(Supplier<Checkpoint> checkpoint) {
        resumable.add(checkpoint.get());
    }

    @Override
    public void onOutcome(TrialOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void onFailure(Throwable failure) {
        this.failure = failure;
    }

    TrialOutcome outcome() {
        return Objects.requireNonNull(outcome, "no outcome was told");
    }

    Throwable failure() {
        return Objects.requireNonNull(failure, "no failure was told");
    }
}
