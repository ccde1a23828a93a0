package multilayer.experiments.sweep;

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

/** Trials whose accuracies are known beforehand. Each leg is over before it was asked for. */
final class ScriptedTrials implements TrialRunner, Exam {

    /** The accuracy of a trial, by its number and the experiment, after an epoch. */
    interface Script {
        double accuracy(int trial, Experiment experiment, int epoch);
    }

    /** What was asked for, in order, for example {@code 3:1} for trial 3 until epoch 1. */
    final List<String> asked = new ArrayList<>();

    private final Script script;

    ScriptedTrials(Script script) {
        this.script = script;
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public TrialHandle start(Trial trial, TrialListener listener) {
        asked.add(trial.name() + ":" + trial.untilEpoch());
        int number = Integer.parseInt(trial.name());
        List<EpochEvent> epochs = new ArrayList<>();
        for (int epoch = trial.from() == null ? 1 : trial.from().epochs() + 1; epoch <= trial.untilEpoch(); epoch++) {
            EpochEvent event = event(epoch, script.accuracy(number, trial.experiment(), epoch));
            epochs.add(event);
            listener.onEpoch(event);
            int trained = epoch;
            listener.onNetwork(() -> weights(number, trained));
        }
        boolean over = trial.untilEpoch() == trial.experiment().training().epochs();
        listener.onOutcome(new TrialOutcome(
                epochs,
                StopReason.COMPLETED,
                null,
                weights(number, trial.untilEpoch()),
                over ? null : checkpoint(trial)));
        return new TrialHandle() {
            @Override
            public void stop() {}

            @Override
            public void await() {}
        };
    }

    private static EpochEvent event(int epoch, double accuracy) {
        Metrics metrics = new Metrics(Split.VALIDATION, 1, accuracy, 100);
        return new EpochEvent(epoch, epoch, metrics, metrics, 0.1, Duration.ofSeconds(1), 100);
    }

    private static List<NamedTensor> weights(int trial, int epoch) {
        return List.of(new NamedTensor("output.bias", new int[] {2}, new float[] {trial, epoch}));
    }

    private static Checkpoint checkpoint(Trial trial) {
        int epochs = trial.untilEpoch();
        return new Checkpoint(
                trial.experiment(),
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

    /** The loss tells whose weights they are, the accuracy of which epoch: a hundredth of it. */
    @Override
    public Metrics test(Experiment experiment, List<NamedTensor> weights) {
        return new Metrics(
                Split.TEST, weights.get(0).values()[0], weights.get(0).values()[1] / 100.0, 100);
    }

    @Override
    public void close() {}
}
