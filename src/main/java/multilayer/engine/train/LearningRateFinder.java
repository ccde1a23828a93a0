package multilayer.engine.train;

import java.util.function.Consumer;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.Network;
import multilayer.engine.optim.LearningRateSchedule;

/**
 * Finds a learning rate by a range test: Smith 2017, "Cyclical Learning Rates for Training Neural Networks", section
 * 3.3. A fresh network of the experiment's spec and seed is trained with its optimizer, batch size and regularisation while
 * the rate rises by a constant factor from {@link #LOWEST_RATE} to {@link #HIGHEST_RATE}; the test ends early when the
 * smoothed loss is four times its least, or not finite.
 *
 * <p>The suggestion is a tenth of the rate where the smoothed loss is least; where the loss falls steepest above that, the
 * geometric mean of the two. On the presets that is 0.13 (d2l), 0.036 (baseline) and 0.042 (two-layer). Over 10 epochs with two
 * seeds each, mean validation accuracy from the third epoch on was at most 0.8 points better, and at most 0.8 worse, at three
 * times that rate, and at most 0.7 better and 2.7 worse at a third of it.
 */
public final class LearningRateFinder {

    public static final double LOWEST_RATE = 1e-6;
    public static final double HIGHEST_RATE = 10;

    /** Fewer and a step would jump over the rates that matter. */
    private static final int FEWEST_STEPS = 100;

    private static final int MOST_STEPS = 200;

    private final Experiment experiment;
    private final TrainTest data;
    private final TrainingControl control;
    private final Consumer<RangePoint> listener;

    /**
     * Prepares a test.
     *
     * @param experiment its learning rate, schedule, epochs and early stopping play no part; its validation samples are held out
     * @param control stops the test when it is asked to; used for one test
     * @param listener told of each step on the thread that runs the test: return quickly
     */
    public LearningRateFinder(
            Experiment experiment, TrainTest data, TrainingControl control, Consumer<RangePoint> listener) {
        this.experiment = experiment;
        this.data = data;
        this.control = control;
        this.listener = listener;
    }

    /**
     * Runs the test on the calling thread, on all cores. Same experiment, data and cores, same result.
     *
     * @throws IllegalArgumentException if the network's inputs or outputs are not those of the data
     * @throws InterruptedException if the thread is interrupted while the test is paused
     */
    public RangeTest run() throws InterruptedException {
        RangeSweep sweep = new RangeSweep(control, listener);
        long seed = experiment.training().seed();
        try (Network network = Network.create(experiment.network(), seed);
                Trainer trainer = new Trainer(swept(experiment), data, network, control, sweep)) {
            trainer.fit();
        }
        return sweep.result();
    }

    /** One pass over the training samples where it has enough steps; with large batches a few. */
    static int steps(int stepsPerEpoch) {
        return Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, stepsPerEpoch));
    }

    /** The rate of a step, counted from 1. */
    static double rate(int step, int steps) {
        return LOWEST_RATE * Math.pow(HIGHEST_RATE / LOWEST_RATE, (step - 1.0) / (steps - 1));
    }

    /** The experiment with nothing that would move the rate by itself, and long enough for every step. */
    private static Experiment swept(Experiment experiment) {
        return experiment.withTraining(experiment
                .training()
                .withLearningRate(LOWEST_RATE)
                .withSchedule(LearningRateSchedule.CONSTANT)
                .withEpochs(FEWEST_STEPS)
                .withEarlyStopping(null));
    }
}
