package multilayer.bench.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.optim.ScheduleProgress;
import multilayer.engine.train.BestEpoch;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.EpochSums;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.experiments.Exam;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialHandle;
import multilayer.experiments.TrialListener;
import multilayer.experiments.TrialOutcome;
import multilayer.experiments.TrialRunner;

/** Trials that follow {@link LearningCurve}, each over before it was asked for. The exam tells what a trial converges to. */
final class SimulatedTrials implements TrialRunner, Exam {

    private static final int SLOTS = 4;
    private static final int SAMPLES = 6_000;

    @Override
    public int slots() {
        return SLOTS;
    }

    @Override
    public TrialHandle start(Trial trial, TrialListener listener) {
        int begun = trial.from() == null ? 0 : trial.from().epochs();
        List<EpochEvent> epochs = new ArrayList<>();
        for (int epoch = begun + 1; epoch <= trial.untilEpoch(); epoch++) {
            EpochEvent event = event(trial.experiment(), epoch);
            epochs.add(event);
            listener.onEpoch(event);
            listener.onNetwork(List::of);
        }
        boolean over = trial.untilEpoch() == trial.experiment().training().epochs();
        listener.onOutcome(new TrialOutcome(
                epochs,
                StopReason.COMPLETED,
                null,
                List.of(),
                over ? null : checkpoint(trial.experiment(), trial.untilEpoch())));
        return new Over();
    }

    private static EpochEvent event(Experiment experiment, int epoch) {
        double accuracy = LearningCurve.accuracy(experiment, epoch);
        return new EpochEvent(
                epoch,
                epoch,
                new Metrics(Split.TRAIN, 0, accuracy, SAMPLES),
                new Metrics(Split.VALIDATION, 0, accuracy, SAMPLES),
                experiment.training().learningRate(),
                Duration.ofSeconds(1),
                SAMPLES);
    }

    private static Checkpoint checkpoint(Experiment experiment, int epochs) {
        return new Checkpoint(
                experiment,
                1,
                epochs,
                0,
                epochs,
                EpochSums.ZERO,
                List.of(),
                ScheduleProgress.State.START,
                BestEpoch.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    public Metrics test(Experiment experiment, List<NamedTensor> weights) {
        return new Metrics(Split.TEST, 0, LearningCurve.limit(experiment), SAMPLES);
    }

    @Override
    public void close() {
        // There is nothing that goes on.
    }

    /** A trial that has been told already. */
    private record Over() implements TrialHandle {

        @Override
        public void stop() {
            // It is over.
        }

        @Override
        public void await() {
            // It is over.
        }
    }
}
