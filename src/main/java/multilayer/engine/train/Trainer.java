package multilayer.engine.train;

import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.BatchOrder;
import multilayer.engine.data.Partition;
import multilayer.engine.data.Samples;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.TrainingPass;
import multilayer.engine.optim.Optimizer;
import multilayer.engine.optim.ScheduleProgress;
import multilayer.engine.parallel.WorkerPool;
import org.jspecify.annotations.Nullable;

/**
 * Trains one network. The loop asks {@link TrainingControl} before each step and tells {@link TrainingListener} after
 * it. Whatever ends a run, the network keeps what has been learned. With averaged weights these are what the network holds
 * at the end of each epoch, while it is measured and told, and after the run.
 */
public final class Trainer implements AutoCloseable {

    private final Experiment experiment;
    private final TrainingConfig config;
    private final Network network;
    private final TrainingControl control;
    private final TrainingListener listener;
    private final Partition partition;
    private final Samples samples;
    private final BatchOrder order;
    private final WorkerPool pool;
    private final Optimizer optimizer;
    private final @Nullable WeightAverage average;
    private final ScheduleProgress schedule;
    private final TrainingPass pass;
    private final Evaluator evaluator;
    private final int stepsPerEpoch;
    private final @Nullable Patience patience;
    private double learningRate;
    private double scheduledRate;
    private long step;

    /**
     * Prepares a run on all cores.
     *
     * @param network of the experiment's spec; trained in place and left open
     * @throws IllegalArgumentException if the network's inputs or outputs are not those of the data, or the validation
     *     share leaves nothing to train on
     */
    public Trainer(
            Experiment experiment,
            TrainTest data,
            Network network,
            TrainingControl control,
            TrainingListener listener) {
        this(experiment, data, network, control, listener, WorkerPool.forAllCores());
    }

    /** Prepares a run on the given pool, which is closed with the trainer. */
    Trainer(
            Experiment experiment,
            TrainTest data,
            Network network,
            TrainingControl control,
            TrainingListener listener,
            WorkerPool pool) {
        this.experiment = experiment;
        this.config = experiment.training();
        this.network = network;
        this.control = control;
        this.listener = listener;
        this.pool = pool;
        requireFit(experiment, data);
        partition = Partition.of(data, config.validation(), config.seed());
        int trainSamples = partition.train().length;
        if (trainSamples == 0) {
            throw new IllegalArgumentException("no training samples are left; lower the validation share");
        }
        order = new BatchOrder(partition.train(), config.seed());
        samples = config.augmentation().of(partition.source(), config.seed());
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
        evaluator = new Evaluator(network, pool);
        patience = config.earlyStopping() == null ? null : new Patience(config.earlyStopping());
        learningRate = config.learningRate();
    }

    private static void requireFit(Experiment experiment, TrainTest data) {
        int features = data.train().features();
        int classes = data.train().classNames().size();
        if (experiment.network().inputs() != features || experiment.network().outputs() != classes) {
            throw new IllegalArgumentException("%s needs a network with %d inputs and %d outputs: %s"
                    .formatted(
                            data.train().name(),
                            features,
                            classes,
                            experiment.network().shape()));
        }
    }

    /**
     * Trains on the calling thread until the last epoch or until something ends the run earlier.
     *
     * @throws InterruptedException if the thread is interrupted while the run is paused
     */
    public RunEnd fit() throws InterruptedException {
        listener.onStart(new RunStart(
                experiment,
                partition.train().length,
                partition.validation().length,
                partition.validatesOnTest(),
                stepsPerEpoch,
                pool.parts()));
        int epochs = 0;
        StopReason reason = StopReason.COMPLETED;
        while (epochs < config.epochs() && reason == StopReason.COMPLETED) {
            reason = epoch(epochs + 1);
            if (reason == StopReason.COMPLETED || reason == StopReason.EARLY) {
                epochs++;
            }
        }
        exchangeAverages();
        RunEnd end = new RunEnd(reason, epochs, step, restoreBest(reason), control.changes());
        listener.onEnd(end);
        return end;
    }

    /** Trains one epoch; anything but {@link StopReason#COMPLETED} ends the run. */
    private StopReason epoch(int epoch) throws InterruptedException {
        EpochTotals totals = new EpochTotals();
        samples.epoch(epoch);
        int[] rows = order.shuffle(epoch);
        for (int index = 0; index < stepsPerEpoch; index++) {
            totals.pauseClock();
            if (!control.awaitTurn()) {
                return StopReason.STOPPED;
            }
            totals.resumeClock();
            if (!Double.isFinite(step(epoch, index, rows, totals))) {
                return StopReason.DIVERGED;
            }
        }
        totals.pauseClock();
        exchangeAverages();
        boolean exhausted = endEpoch(epoch, totals);
        exchangeAverages();
        return exhausted ? StopReason.EARLY : StopReason.COMPLETED;
    }

    /** Measures and tells; true when early stopping has lost its patience. */
    private boolean endEpoch(int epoch, EpochTotals totals) {
        Metrics validation = validate();
        schedule.epochDone(validation == null ? totals.metrics().loss() : validation.loss());
        control.epochDone();
        listener.onEpoch(new EpochEvent(
                epoch, step, totals.metrics(), validation, scheduledRate, totals.time(), totals.samplesPerSecond()));
        return patience != null && validation != null && patience.isExhaustedAfter(epoch, validation.loss(), network);
    }

    /** Puts averaged weights into the network, for everything but training, and the trained ones back. */
    private void exchangeAverages() {
        if (average != null) {
            average.exchange();
        }
    }

    /** Makes one step and returns the batch's mean loss. */
    private double step(int epoch, int index, int[] rows, EpochTotals totals) {
        step++;
        applyChanges(control.take(step));
        double time = epoch - 1 + (double) index / stepsPerEpoch;
        scheduledRate = learningRate * schedule.multiplier(time);
        optimizer.beginStep(scheduledRate);
        int first = index * config.batchSize();
        int size = Math.min(config.batchSize(), rows.length - first);
        pass.batch().take(samples, rows, first, size);
        stepAndAverage();
        totals.add(pass.lossSum(), pass.correct(), size);
        double loss = pass.lossSum() / size;
        listener.onStep(new StepEvent(step, epoch, index + 1, stepsPerEpoch, loss, scheduledRate, size));
        return loss;
    }

    private void stepAndAverage() {
        if (average == null) {
            pass.step(step);
        } else {
            average.begin(step);
            pass.step(step);
            average.end();
        }
    }

    private void applyChanges(List<ControlChange> changes) {
        for (ControlChange change : changes) {
            if (change.isLearningRate()) {
                learningRate = change.value();
            } else {
                pass.dropoutRate(change.block(), change.value());
            }
        }
    }

    private @Nullable Metrics validate() {
        if (partition.validation().length == 0) {
            return null;
        }
        return evaluator.evaluate(
                partition.validationSource(),
                partition.validation(),
                partition.validatesOnTest() ? Split.TEST : Split.VALIDATION);
    }

    /** With early stopping, goes back to the best epoch's weights; returns that epoch, or 0. */
    private int restoreBest(StopReason reason) {
        if (patience == null || reason == StopReason.STOPPED) {
            return 0;
        }
        List<NamedTensor> best = patience.bestTensors();
        if (best.isEmpty()) {
            return 0;
        }
        network.load(best);
        return patience.bestEpoch();
    }

    @Override
    public void close() {
        pool.close();
        pass.close();
        evaluator.close();
        optimizer.close();
        if (average != null) {
            average.close();
        }
    }
}
