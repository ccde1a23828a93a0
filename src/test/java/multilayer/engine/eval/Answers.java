package multilayer.engine.eval;

import java.util.stream.IntStream;
import multilayer.engine.data.Split;

/** Predictions with known probabilities, for tests. */
public final class Answers {

    private Answers() {}

    /** Answers to rows 0, 1, 2…: one array of probabilities, all above 0, for each label. */
    public static Predictions of(Split split, int[] labels, double[][] probabilities) {
        int[] rows = IntStream.range(0, labels.length).toArray();
        Predictions.Builder builder = new Predictions.Builder(split, rows, probabilities[0].length);
        for (int sample = 0; sample < labels.length; sample++) {
            builder.add(labels[sample], logits(probabilities[sample]));
        }
        return builder.build();
    }

    private static float[] logits(double[] probabilities) {
        float[] logits = new float[probabilities.length];
        for (int j = 0; j < logits.length; j++) {
            logits[j] = (float) Math.log(probabilities[j]);
        }
        return logits;
    }
}
