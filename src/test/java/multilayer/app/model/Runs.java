package multilayer.app.model;

import java.time.Duration;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;

/** Runs that are told to a model without a training thread. */
public final class Runs {

    public static final int STEPS_PER_EPOCH = 100;

    private Runs() {}

    public static RunStart start(int epochs, boolean onTest) {
        Experiment experiment = Preset.BASELINE.experiment();
        return new RunStart(
                experiment.withTraining(experiment.training().withEpochs(epochs)),
                25_600,
                6_000,
                onTest,
                STEPS_PER_EPOCH,
                2);
    }

    /** Starts a run of the given length and makes some of its steps, loss 1/step, and the epochs that they finish. */
    public static void run(TrainingModel model, int epochs, int steps) {
        model.prepare();
        model.onStart(start(epochs, false));
        steps(model, 1, steps);
        model.publish();
    }

    /** Makes the steps from {@code first} to {@code last}. */
    public static void steps(TrainingModel model, int first, int last) {
        for (int step = first; step <= last; step++) {
            model.onStep(step(step, 1.0 / step));
            if (step % STEPS_PER_EPOCH == 0) {
                model.onEpoch(epoch(step / STEPS_PER_EPOCH, Split.VALIDATION));
            }
        }
    }

    public static StepEvent step(int step, double loss) {
        return new StepEvent(
                step,
                (step - 1) / STEPS_PER_EPOCH + 1,
                (step - 1) % STEPS_PER_EPOCH + 1,
                STEPS_PER_EPOCH,
                loss,
                0.05,
                256);
    }

    public static EpochEvent epoch(int epoch, Split validation) {
        return new EpochEvent(
                epoch,
                (long) epoch * STEPS_PER_EPOCH,
                new Metrics(Split.TRAIN, 0.5, 0.8 + 0.01 * epoch, 25_600),
                new Metrics(validation, 0.6, 0.79 + 0.01 * epoch, 6_000),
                0.05,
                Duration.ofMillis(400),
                64_000);
    }
}
