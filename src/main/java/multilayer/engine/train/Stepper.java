package multilayer.engine.train;

import java.util.List;
import multilayer.engine.data.Samples;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.TrainingPass;
import multilayer.engine.optim.Optimizer;
import multilayer.engine.optim.ScheduleProgress;
import multilayer.engine.parallel.WorkerPool;
import org.jspecify.annotations.Nullable;

/** What makes the steps of a run: the pass, the optimizer, the learning rate and the averaged weights, each with its state. */
final class Stepper implements AutoCloseable {

    private final TrainingConfig config;
    private final Network network;
    private final int stepsPerEpoch;
    private final Optimizer optimizer;
    private final @Nullable WeightAverage average;
    private final ScheduleProgress schedule;
    private final TrainingPass pass;
    private double learningRate;
    private double scheduledRate;
    private long step;
    private boolean averaged;

    /** Sets everything aside for epochs of {@code trainSamples} samples. */
    Stepper(TrainingConfig config, Network network, int trainSamples, WorkerPool pool) {
        this.config = config;
        this.network = network;
        stepsPerEpoch = (trainSamples + config.batchSize() - 1) / config.batchSize();
        schedule = new ScheduleProgress(config.schedule(), config.epochs());
        optimizer = config.optimizer().create(network.parameters(), pool.parts());
        average = config.averageDecay() == 0
                ? null
                : new WeightAverage(config.averageDecay(), network, optimizer, pool.parts());
        pass = new TrainingPass(
                network,
                Math.min(config.batchSize(), trainSamples),
                average == null ? optimizer : average,
                config.gradientClip(),
                config.seed(),
                pool);
        pass.smoothLabels(config.labelSmoothing());
        learningRate = config.learningRate();
    }

    int stepsPerEpoch() {
        return stepsPerEpoch;
    }

    /** The number of the last step made, from 1; before the first, 0. */
    long step() {
        return step;
    }

    /** The rate of the last step made, schedule included. */
    double learningRate() {
        return scheduledRate;
    }

    /** Sum of the losses of the last step's samples, in nats. */
    double lossSum() {
        return pass.lossSum();
    }

    /** Samples of the last step whose largest logit was their class. */
    int correct() {
        return pass.correct();
    }

    /** Samples of the last step. */
    int size() {
        return pass.batch().size();
    }

    /**
     * Makes step {@code index} of an epoch.
     *
     * @param epoch from 1
     * @param index from 0
     * @param rows the samples of the epoch in their order
     */
    void step(int epoch, int index, Samples samples, int[] rows, TrainingControl control) {
        step++;
        apply(control.take(step));
        scheduledRate = rate(epoch, index);
        optimizer.beginStep(scheduledRate);
        int first = index * config.batchSize();
        pass.batch().take(samples, rows, first, Math.min(config.batchSize(), rows.length - first));
        if (average == null) {
            pass.step(step);
        } else {
            average.begin(step);
            pass.step(step);
            average.end();
        }
    }

    private double rate(int epoch, int index) {
        return learningRate * schedule.multiplier(epoch - 1 + (double) index / stepsPerEpoch);
    }

    private void apply(List<ControlChange> changes) {
        for (ControlChange change : changes) {
            if (change.isLearningRate()) {
                learningRate = change.value();
            } else {
                pass.dropoutRate(change.block(), change.value());
            }
        }
    }

    /** Tells the schedule how an epoch went. */
    void epochDone(double loss) {
        schedule.epochDone(loss);
    }

    /** Puts averaged weights into the network, for everything but training, and the trained ones back. */
    void exchangeAverages() {
        if (average != null) {
            average.exchange();
            averaged = !averaged;
        }
    }

    /** A checkpoint between two steps. What it needs besides the steps' own state is given. */
    Checkpoint checkpoint(
            Experiment experiment,
            int parts,
            int epochs,
            int stepInEpoch,
            EpochSums sums,
            List<ControlChange> changes,
            BestEpoch best) {
        boolean exchanged = averaged;
        if (exchanged) {
            exchangeAverages();
        }
        try {
            return new Checkpoint(
                    experiment,
                    parts,
                    epochs,
                    stepInEpoch,
                    step,
                    sums,
                    changes,
                    schedule.state(),
                    best,
                    network.tensors(),
                    optimizer.state(),
                    average == null ? List.of() : average.state());
        } finally {
            if (exchanged) {
                exchangeAverages();
            }
        }
    }

    /**
     * Goes on from a checkpoint.
     *
     * @throws IllegalArgumentException naming the first tensor that is missing or has another shape
     */
    void resume(Checkpoint checkpoint) {
        network.load(checkpoint.network());
        optimizer.load(checkpoint.optimizer());
        if (average != null) {
            average.load(checkpoint.average());
        }
        schedule.resume(checkpoint.schedule());
        step = checkpoint.step();
        apply(checkpoint.changes().stream()
                .filter(change -> change.step() <= step)
                .toList());
        if (checkpoint.stepInEpoch() > 0) {
            scheduledRate = rate(checkpoint.epochs() + 1, checkpoint.stepInEpoch() - 1);
        }
    }

    @Override
    public void close() {
        pass.close();
        optimizer.close();
        if (average != null) {
            average.close();
        }
    }
}
