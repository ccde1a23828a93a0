package multilayer.engine.train;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;

/** A run without a network: it obeys its control and tells made-up figures. */
public final class ScriptedRun {

    /** What a step takes, so that a long run can be caught while it goes. */
    private static final long WORK_NANOS = 20_000;

    private final Experiment experiment;
    private final int stepsPerEpoch;
    private final TrainingControl control;
    private final TrainingListener listener;

    public ScriptedRun(Experiment experiment, int stepsPerEpoch, TrainingControl control, TrainingListener listener) {
        this.experiment = experiment;
        this.stepsPerEpoch = stepsPerEpoch;
        this.control = control;
        this.listener = listener;
    }

    public RunEnd fit() throws InterruptedException {
        int epochs = experiment.training().epochs();
        listener.onStart(new RunStart(experiment, 54_000, 6_000, false, stepsPerEpoch, 2));
        long step = 0;
        int epoch = 0;
        while (epoch < epochs) {
            for (int stepInEpoch = 1; stepInEpoch <= stepsPerEpoch; stepInEpoch++) {
                if (!control.awaitTurn()) {
                    return end(StopReason.STOPPED, epoch, step);
                }
                LockSupport.parkNanos(WORK_NANOS);
                step++;
                control.take(step);
                listener.onStep(new StepEvent(step, epoch + 1, stepInEpoch, stepsPerEpoch, loss(step), 0.05, 256));
            }
            epoch++;
            control.epochDone();
            listener.onEpoch(epoch(epoch, step));
        }
        return end(StopReason.COMPLETED, epoch, step);
    }

    /** What the step of the given number reports: 1, 1/2, 1/3, … */
    public static double loss(long step) {
        return 1.0 / step;
    }

    public static EpochEvent epoch(int epoch, long step) {
        double accuracy = 1 - 0.2 / epoch;
        return new EpochEvent(
                epoch,
                step,
                new Metrics(Split.TRAIN, 0.5 / epoch, accuracy, 54_000),
                new Metrics(Split.VALIDATION, 0.6 / epoch, accuracy - 0.01, 6_000),
                0.05,
                Duration.ofMillis(400),
                135_000);
    }

    private RunEnd end(StopReason reason, int epochs, long step) {
        RunEnd end = new RunEnd(reason, epochs, step, 0, control.changes());
        listener.onEnd(end);
        return end;
    }
}
