package multilayer.experiments.lab;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialHandle;
import multilayer.experiments.TrialListener;
import multilayer.experiments.TrialOutcome;
import multilayer.experiments.TrialRunner;
import multilayer.store.KeptTrial;
import org.jspecify.annotations.Nullable;

/** Answers whole runs that are known at once, and asks for the others. Closing it closes nothing. */
final class KnownTrials implements TrialRunner {

    /** The handle of what is over. */
    static final TrialHandle OVER = new TrialHandle() {
        @Override
        public void stop() {}

        @Override
        public void await() {}
    };

    /** Runs what is not known. */
    @FunctionalInterface
    interface Otherwise {
        TrialHandle start(Trial trial, TrialListener listener);
    }

    private final Function<Experiment, @Nullable KeptTrial> known;
    private final int slots;
    private final Otherwise otherwise;

    /** @param slots how many unknown ones run at once */
    KnownTrials(Function<Experiment, @Nullable KeptTrial> known, int slots, Otherwise otherwise) {
        this.known = known;
        this.slots = slots;
        this.otherwise = otherwise;
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public TrialHandle start(Trial trial, TrialListener listener) {
        KeptTrial kept = known.apply(trial.experiment());
        if (kept == null) {
            return otherwise.start(trial, listener);
        }
        StopReason reason = kept.reason();
        if (reason == null) {
            listener.onFailure(new IOException(kept.failure()));
        } else {
            EpochEvent last = kept.last();
            List<EpochEvent> epochs = last == null ? List.of() : List.of(last);
            listener.onOutcome(new TrialOutcome(epochs, reason, kept.test(), List.of(), null));
        }
        return OVER;
    }

    @Override
    public void close() {}
}
