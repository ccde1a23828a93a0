package multilayer.engine.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Folds;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Predictions;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;

/**
 * Finds labels that look wrong. The training set is dealt into {@link #FOLDS} folds, and for each of them a fresh network of the
 * experiment learns from the others and answers to this one, so that no image is judged by a network that knows its label. All
 * images are then ranked by their normalized margin, p(given class) − the largest p(other class): Northcutt, Jiang &amp; Chuang
 * 2021, "Confident Learning: Estimating Uncertainty in Dataset Labels".
 *
 * <p>The networks learn with the experiment's edits of labels, but judge the labels as they are published: an image that has
 * been edited can be found again.
 */
public final class LabelCheck {

    public static final int FOLDS = 5;

    /** Enough that the ranking hardly moves any more, and few enough not to learn wrong labels by heart. */
    public static final int MOST_EPOCHS = 10;

    /**
     * How far a check is.
     *
     * @param fold the fold that is held out, from 1
     * @param epoch the epoch that is done, from 0
     * @param epochs epochs for each fold
     */
    public record Progress(int fold, int epoch, int epochs) {

        /** The share of all epochs that is done, in [0, 1]. */
        public double share() {
            return ((fold - 1.0) * epochs + epoch) / ((double) FOLDS * epochs);
        }
    }

    /**
     * What a check has found.
     *
     * @param reason {@link StopReason#COMPLETED}, or why there is no ranking
     * @param ranking all training images, the least plausible label first; of equals the first row first
     */
    public record Result(StopReason reason, List<SuspiciousLabel> ranking) {

        public Result {
            ranking = List.copyOf(ranking);
        }
    }

    private final Experiment experiment;
    private final TrainTest data;
    private final TrainingControl control;
    private final Consumer<Progress> listener;

    /**
     * Prepares a check.
     *
     * @param experiment trained for its epochs, but at most {@link #MOST_EPOCHS}, without validation and early stopping
     * @param control stops the check when it is asked to; used for one check
     * @param listener told of each epoch on the thread that runs the check: return quickly
     */
    public LabelCheck(Experiment experiment, TrainTest data, TrainingControl control, Consumer<Progress> listener) {
        this.experiment = experiment;
        this.data = data;
        this.control = control;
        this.listener = listener;
    }

    /**
     * Runs the check on the calling thread, on all cores. Same experiment, data and cores, same result.
     *
     * @throws IllegalArgumentException if the experiment does not fit the data, or nothing is left to learn from
     * @throws InterruptedException if the thread is interrupted while the check is paused
     */
    public Result run() throws InterruptedException {
        List<int[]> folds = Folds.of(data.train(), FOLDS, experiment.training().seed());
        List<SuspiciousLabel> ranking = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            StopReason reason = judge(folds.get(fold), fold + 1, ranking);
            if (reason != StopReason.COMPLETED) {
                return new Result(reason, List.of());
            }
        }
        ranking.sort(Comparator.comparingDouble(SuspiciousLabel::margin).thenComparingInt(SuspiciousLabel::row));
        return new Result(StopReason.COMPLETED, ranking);
    }

    private StopReason judge(int[] heldOut, int fold, List<SuspiciousLabel> ranking) throws InterruptedException {
        Experiment others = without(heldOut);
        int epochs = others.training().epochs();
        listener.accept(new Progress(fold, 0, epochs));
        TrainingListener told = new TrainingListener() {
            @Override
            public void onEpoch(EpochEvent event) {
                listener.accept(new Progress(fold, event.epoch(), epochs));
            }
        };
        try (Network network =
                Network.create(others.network(), others.training().seed())) {
            StopReason reason = train(others, network, told);
            return reason == StopReason.COMPLETED && heldOut.length > 0 ? judge(network, heldOut, ranking) : reason;
        }
    }

    private StopReason train(Experiment others, Network network, TrainingListener told) throws InterruptedException {
        try (Trainer trainer = new Trainer(others, data, network, control, told)) {
            return trainer.fit().reason();
        }
    }

    private StopReason judge(Network network, int[] rows, List<SuspiciousLabel> ranking) {
        Dataset published = data.train();
        try (WorkerPool pool = WorkerPool.forAllCores();
                Evaluator evaluator = new Evaluator(network, pool)) {
            Predictions answers = evaluator.predict(published, rows, Split.TRAIN);
            for (int sample = 0; sample < answers.size(); sample++) {
                SuspiciousLabel judged = judged(answers, sample);
                if (!Double.isFinite(judged.margin())) {
                    return StopReason.DIVERGED; // by the last step, whose loss nobody measured
                }
                ranking.add(judged);
            }
        }
        return StopReason.COMPLETED;
    }

    private static SuspiciousLabel judged(Predictions answers, int sample) {
        int given = answers.label(sample);
        int other = given == 0 ? 1 : 0;
        for (int c = other + 1; c < answers.classes(); c++) {
            if (c != given && answers.probability(sample, c) > answers.probability(sample, other)) {
                other = c;
            }
        }
        return new SuspiciousLabel(
                answers.row(sample),
                given,
                other,
                answers.probability(sample, given),
                answers.probability(sample, other));
    }

    /** The experiment on all rows but these. */
    private Experiment without(int[] heldOut) {
        LabelEdits labels = experiment.labels();
        SortedSet<Integer> excluded = new TreeSet<>(labels.excluded());
        SortedMap<Integer, Integer> relabelled = new TreeMap<>(labels.relabelled());
        for (int row : heldOut) {
            excluded.add(row);
            relabelled.remove(row);
        }
        TrainingConfig training = experiment.training();
        return experiment
                .withLabels(new LabelEdits(excluded, relabelled))
                .withTraining(training.withEarlyStopping(null)
                        .withValidation(Validation.NONE)
                        .withEpochs(Math.min(training.epochs(), MOST_EPOCHS)));
    }
}
