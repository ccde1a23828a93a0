package multilayer.engine.train;

import multilayer.engine.data.BatchOrder;
import multilayer.engine.data.Partition;
import multilayer.engine.data.Samples;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
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
    private final Stepper stepper;
    private final Evaluator evaluator;
    private final @Nullable Patience patience;
    private int epochs;
    private int stepInEpoch;
    private EpochTotals totals = new EpochTotals(EpochSums.ZERO);
    private boolean restored;

    /**
     * Prepares a run on all cores.
     *
     * @param network of the experiment's spec; trained in place and left open
     * @throws IllegalArgumentException if the network's inputs or outputs are not those of the data, an edited
     *     label is of no row or class of it, or validation and exclusions leave nothing to train on
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
    public Trainer(
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
        experiment.requireFit(data);
        partition = experiment.partition(data);
        if (partition.train().length == 0) {
            throw new IllegalArgumentException(
                    "no training samples are left; lower the validation share or exclude fewer rows");
        }
        order = new BatchOrder(partition.train(), config.seed());
        samples = config.augmentation().of(partition.source(), config.seed());
        stepper = new Stepper(config, network, partition.train().length, pool);
        evaluator = new Evaluator(network, pool);
        boolean validates = partition.validation().length > 0;
        EarlyStopping stopping = config.earlyStopping();
        patience = stopping == null || !validates ? null : new Patience(stopping);
        control.checkpoints(this::checkpoint);
    }

    /**
     * Prepares the rest of a run, on all cores, in as many parts as it was begun with.
     *
     * @param checkpoint where the run stood; its experiment is trained
     * @param data the very data that the run was begun with
     * @param network of the experiment's spec; what it holds is replaced
     * @throws IllegalArgumentException if the checkpoint does not fit itself, the data or the network
     */
    public static Trainer resume(
            Checkpoint checkpoint,
            TrainTest data,
            Network network,
            TrainingControl control,
            TrainingListener listener) {
        return resume(checkpoint, data, network, control, listener, WorkerPool.of(checkpoint.parts()));
    }

    /** Prepares the rest of a run on the given pool, of as many parts as it was begun with; it is closed with the trainer. */
    public static Trainer resume(
            Checkpoint checkpoint,
            TrainTest data,
            Network network,
            TrainingControl control,
            TrainingListener listener,
            WorkerPool pool) {
        Trainer trainer = new Trainer(checkpoint.experiment(), data, network, control, listener, pool);
        try {
            trainer.resume(checkpoint);
        } catch (IllegalArgumentException e) {
            trainer.close();
            throw e;
        }
        return trainer;
    }

    private void resume(Checkpoint checkpoint) {
        int stepsPerEpoch = stepper.stepsPerEpoch();
        long expected = (long) checkpoint.epochs() * stepsPerEpoch + checkpoint.stepInEpoch();
        if (checkpoint.stepInEpoch() > stepsPerEpoch || checkpoint.step() != expected) {
            throw new IllegalArgumentException("the checkpoint was made on other data: %d steps in %d epochs of %d"
                    .formatted(checkpoint.step(), checkpoint.epochs(), stepsPerEpoch));
        }
        stepper.resume(checkpoint);
        control.resume(checkpoint.changes(), checkpoint.step() + 1);
        if (patience != null) {
            patience.resume(checkpoint.best());
        }
        epochs = checkpoint.epochs();
        stepInEpoch = checkpoint.stepInEpoch();
        totals = new EpochTotals(checkpoint.sums());
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
                stepper.stepsPerEpoch(),
                pool.parts()));
        StopReason reason = afterEpoch();
        while (epochs < config.epochs() && reason == StopReason.COMPLETED) {
            reason = epoch(epochs + 1);
        }
        stepper.exchangeAverages();
        RunEnd end = new RunEnd(reason, epochs, stepper.step(), restoreBest(reason), control.changes());
        listener.onEnd(end);
        return end;
    }

    /** Trains one epoch, or the rest of it; anything but {@link StopReason#COMPLETED} ends the run. */
    private StopReason epoch(int epoch) throws InterruptedException {
        samples.epoch(epoch);
        int[] rows = order.shuffle(epoch);
        while (stepInEpoch < stepper.stepsPerEpoch()) {
            totals.pauseClock();
            if (!control.awaitTurn()) {
                return StopReason.STOPPED;
            }
            totals.resumeClock();
            if (!Double.isFinite(step(epoch, rows))) {
                return StopReason.DIVERGED;
            }
        }
        totals.pauseClock();
        stepper.exchangeAverages();
        endEpoch(epoch);
        stepper.exchangeAverages();
        return afterEpoch();
    }

    /** Makes one step and returns the batch's mean loss. */
    private double step(int epoch, int[] rows) {
        stepper.step(epoch, stepInEpoch, samples, rows, control);
        stepInEpoch++;
        totals.add(stepper.lossSum(), stepper.correct(), stepper.size());
        double loss = stepper.lossSum() / stepper.size();
        listener.onStep(new StepEvent(
                stepper.step(),
                epoch,
                stepInEpoch,
                stepper.stepsPerEpoch(),
                loss,
                stepper.learningRate(),
                stepper.size()));
        return loss;
    }

    /** Measures, decides what the next epoch needs to know, and tells. */
    private void endEpoch(int epoch) {
        Metrics validation = validate();
        EpochEvent event = new EpochEvent(
                epoch,
                stepper.step(),
                totals.metrics(),
                validation,
                stepper.learningRate(),
                totals.time(),
                totals.samplesPerSecond());
        stepper.epochDone(validation == null ? event.train().loss() : validation.loss());
        if (patience != null && validation != null) {
            patience.epochDone(epoch, validation.loss(), network);
        }
        epochs = epoch;
        stepInEpoch = 0;
        totals = new EpochTotals(EpochSums.ZERO);
        control.epochDone();
        listener.onEpoch(event);
    }

    private StopReason afterEpoch() {
        return patience != null && patience.isExhaustedAfter(epochs) ? StopReason.EARLY : StopReason.COMPLETED;
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
        BestEpoch best = patience.best();
        if (best.epoch() > 0) {
            network.load(best.tensors());
            restored = true;
        }
        return best.epoch();
    }

    /** The run as it stands between two steps. */
    private Checkpoint checkpoint() {
        if (restored) {
            throw new IllegalStateException("the network went back to its best epoch, so the run cannot go on");
        }
        return stepper.checkpoint(
                experiment,
                pool.parts(),
                epochs,
                stepInEpoch,
                totals.sums(),
                control.changesFrom(stepper.step() + 1),
                patience == null ? BestEpoch.NONE : patience.best());
    }

    @Override
    public void close() {
        pool.close();
        stepper.close();
        evaluator.close();
    }
}
