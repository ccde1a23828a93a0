package multilayer.app.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Predictions;
import multilayer.engine.train.Preset;
import multilayer.engine.train.WeightHistory;

/** Answers to eight images of four classes, which lie at rows 10 to 17. Five of them are wrong, and one of those not after epoch 5. */
public final class KnownAnswers {

    public static final Dataset IMAGES = LearnableData.of(20, 1).train();

    private static final int FIRST_ROW = 10;

    /** Label, answer. */
    private static final int[][] CLASSES = {{0, 0}, {0, 1}, {1, 0}, {2, 2}, {0, 1}, {2, 3}, {3, 3}, {1, 2}};

    /** Probability of the answer, of the label. */
    private static final double[][] PROBABILITIES = {
        {0.9, 0.9}, {0.6, 0.3}, {0.8, 0.1}, {0.7, 0.7}, {0.5, 0.45}, {0.9, 0.05}, {0.6, 0.6}, {0.4, 0.25}
    };

    private KnownAnswers() {}

    /** A run that validates, without weights. */
    public static RunWeights run() {
        return new RunWeights(Preset.BASELINE.experiment(), new WeightHistory(0));
    }

    /** Shows {@link #after} in a model. */
    public static Evaluation show(EvaluationModel model, int epoch) {
        RunWeights run = model.weightsProperty().get();
        RunWeights known = run == null ? run() : run;
        if (run == null) {
            model.show(known);
        }
        model.choose(epoch);
        Evaluation evaluation = after(known, model.splitProperty().get(), epoch);
        model.finish(evaluation);
        return evaluation;
    }

    public static Evaluation after(RunWeights run, Split split, int epoch) {
        int[] rows = IntStream.range(FIRST_ROW, FIRST_ROW + CLASSES.length).toArray();
        Predictions.Builder answers = new Predictions.Builder(split, rows, LearnableData.CLASSES);
        for (int sample = 0; sample < rows.length; sample++) {
            int label = CLASSES[sample][0];
            int answer = epoch > 5 && sample == 5 ? label : CLASSES[sample][1];
            answers.add(label, logits(label, answer, PROBABILITIES[sample]));
        }
        return new Evaluation(run, epoch, IMAGES, answers.build());
    }

    /** Not one error. */
    public static Evaluation flawless(RunWeights run, int epoch) {
        Predictions.Builder answers = new Predictions.Builder(Split.VALIDATION, new int[] {3}, LearnableData.CLASSES);
        return new Evaluation(
                run, epoch, IMAGES, answers.add(1, new float[] {0, 1, 0, 0}).build());
    }

    private static float[] logits(int label, int answer, double[] probabilities) {
        double rest = 1 - probabilities[0] - (label == answer ? 0 : probabilities[1]);
        float[] logits = new float[LearnableData.CLASSES];
        int others = label == answer ? logits.length - 1 : logits.length - 2;
        Arrays.fill(logits, (float) Math.log(rest / others));
        logits[label] = (float) Math.log(probabilities[1]);
        logits[answer] = (float) Math.log(probabilities[0]);
        return logits;
    }
}
