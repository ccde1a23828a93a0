package multilayer.experiments;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunRecorder;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * Runs whole trials elsewhere and keeps each as a run in the history, on the thread that runs it and without its weights, which
 * repeating it gives again, bit for bit. What cannot be kept is told once, and the trials go on.
 */
public final class RecordedTrials implements TrialRunner {

    private final TrialRunner runner;
    private final RunStore store;
    private final Origin origin;
    private final String dataChecksum;
    private final Workplace workplace;
    private final Consumer<IOException> complaint;
    private volatile boolean broken;

    /**
     * Trials that are kept.
     *
     * @param runner where they run; closed with this
     * @param store where they are kept; not closed with this
     * @param dataChecksum of the data that the runner trains on
     * @param complaint told once when something cannot be kept
     */
    public RecordedTrials(
            TrialRunner runner,
            RunStore store,
            Origin origin,
            String dataChecksum,
            Workplace workplace,
            Consumer<IOException> complaint) {
        this.runner = runner;
        this.store = store;
        this.origin = origin;
        this.dataChecksum = dataChecksum;
        this.workplace = workplace;
        this.complaint = complaint;
    }

    @Override
    public int slots() {
        return runner.slots();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the trial goes on with another one
     */
    @Override
    public TrialHandle start(Trial trial, TrialListener listener) {
        if (trial.from() != null) {
            throw new IllegalArgumentException("only whole trials are kept: " + trial.name());
        }
        return runner.start(trial, new Recording(trial, listener));
    }

    @Override
    public void close() {
        runner.close();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(Writing writing) {
        if (broken) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            tell(e);
        }
    }

    private synchronized void tell(IOException reason) {
        if (!broken) {
            broken = true;
            complaint.accept(reason);
        }
    }

    /** Keeps first, then tells, so that who is told of a run finds it. */
    private final class Recording implements TrialListener {

        private final Trial trial;
        private final TrialListener listener;
        private @Nullable RunRecorder recorder;
        private @Nullable RunEnd end;

        Recording(Trial trial, TrialListener listener) {
            this.trial = trial;
            this.listener = listener;
        }

        @Override
        public void onStart(RunStart start) {
            attempt(() -> {
                RunRecorder begun = store.begin(new RunHeader(
                        trial.name(),
                        origin,
                        trial.experiment(),
                        start.parts(),
                        dataChecksum,
                        workplace.version(),
                        workplace.host(),
                        Instant.now(),
                        null));
                begun.start(start);
                recorder = begun;
            });
            listener.onStart(start);
        }

        @Override
        public void onStep(StepEvent event) {
            if (recorder != null) {
                recorder.step(event);
            }
            listener.onStep(event);
        }

        @Override
        public void onEpoch(EpochEvent event) {
            RunRecorder to = recorder;
            if (to != null) {
                attempt(() -> to.epoch(event, List.of()));
            }
            listener.onEpoch(event);
        }

        @Override
        public void onNetwork(Supplier<List<NamedTensor>> network) {
            listener.onNetwork(network);
        }

        @Override
        public void onResumable(Supplier<Checkpoint> checkpoint) {
            listener.onResumable(checkpoint);
        }

        @Override
        public void onEnd(RunEnd event) {
            end = event;
            listener.onEnd(event);
        }

        /** The trial's reason counts: its runner may have stopped the run because it was over. */
        @Override
        public void onOutcome(TrialOutcome outcome) {
            RunRecorder to = recorder;
            RunEnd last = end;
            if (to != null && last != null) {
                RunEnd told =
                        new RunEnd(outcome.reason(), last.epochs(), last.step(), last.restoredEpoch(), last.changes());
                attempt(() -> to.end(told, outcome.test()));
            }
            listener.onOutcome(outcome);
        }

        @Override
        public void onFailure(Throwable failure) {
            listener.onFailure(failure);
        }
    }
}
