package multilayer.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.Trainer;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import multilayer.engine.train.TrainingListener;
import org.jspecify.annotations.Nullable;

/** One trial, run on the thread that calls {@link #run}. */
final class LocalTrial implements Runnable, TrialHandle {

    private final Trial trial;
    private final TrainTest data;
    private final TrialListener listener;
    private final TrainingControl control = new TrainingControl();
    private final CountDownLatch told = new CountDownLatch(1);

    LocalTrial(Trial trial, TrainTest data, TrialListener listener) {
        this.trial = trial;
        this.data = data;
        this.listener = listener;
    }

    @Override
    public void stop() {
        control.ask(Mode.STOP);
    }

    @Override
    public void await() throws InterruptedException {
        told.await();
    }

    /** Trains and tells. Whatever goes wrong is this trial's and nobody else's: its thread goes on to the next. */
    @Override
    public void run() {
        try {
            TrialOutcome outcome;
            try {
                outcome = outcome();
            } catch (Throwable failure) { // also an array that does not fit into memory
                listener.onFailure(failure);
                return;
            }
            listener.onOutcome(outcome);
        } finally {
            told.countDown();
        }
    }

    private TrialOutcome outcome() throws InterruptedException {
        if (control.mode() == Mode.STOP) {
            return new TrialOutcome(List.of(), StopReason.STOPPED, null, List.of(), trial.from());
        }
        Experiment experiment = trial.experiment();
        try (Network network =
                Network.create(experiment.network(), experiment.training().seed())) {
            return outcome(network);
        }
    }

    private TrialOutcome outcome(Network network) throws InterruptedException {
        Leg leg = new Leg(network);
        try (Trainer trainer = trainer(network, leg)) {
            StopReason reason = leg.reason(trainer.fit());
            Metrics test = trial.exam() && reason != StopReason.STOPPED && reason != StopReason.DIVERGED
                    ? LocalTrials.test(network, data)
                    : null;
            return new TrialOutcome(leg.epochs, reason, test, network.tensors(), leg.checkpoint);
        }
    }

    private Trainer trainer(Network network, Leg leg) {
        Checkpoint from = trial.from();
        return from == null
                ? new Trainer(trial.experiment(), data, network, control, leg, new WorkerPool(1, 1))
                : Trainer.resume(from, data, network, control, leg, new WorkerPool(from.parts(), 1));
    }

    /** Passes events on, and ends the run where the leg ends. */
    private final class Leg implements TrainingListener {

        private final Network network;
        private final List<EpochEvent> epochs = new ArrayList<>();
        private @Nullable Checkpoint checkpoint;
        private boolean reached;

        Leg(Network network) {
            this.network = network;
        }

        /** The run's reason, but for one that was stopped because the leg is over. */
        StopReason reason(RunEnd end) {
            return reached && end.reason() == StopReason.STOPPED ? StopReason.COMPLETED : end.reason();
        }

        @Override
        public void onStart(RunStart start) {
            listener.onStart(start);
        }

        @Override
        public void onStep(StepEvent event) {
            listener.onStep(event);
        }

        @Override
        public void onEpoch(EpochEvent event) {
            epochs.add(event);
            listener.onEpoch(event);
            listener.onNetwork(network::tensors);
            if (event.epoch() == trial.untilEpoch()) {
                reached = true;
                control.ask(Mode.STOP);
            } else {
                listener.onResumable(control::checkpoint);
            }
        }

        @Override
        public void onEnd(RunEnd end) {
            if (end.reason() == StopReason.STOPPED) {
                checkpoint = control.checkpoint();
            }
            listener.onEnd(end);
        }
    }
}
