package multilayer.engine.eval;

import java.util.Arrays;
import java.util.stream.IntStream;
import multilayer.engine.data.Split;

/** How often samples of each class were answered with each class, and what follows for each class. */
public final class ConfusionMatrix {

    private final Split split;
    private final int[][] counts; // [true class][answered class]

    private ConfusionMatrix(Split split, int[][] counts) {
        this.split = split;
        this.counts = counts;
    }

    public static ConfusionMatrix of(Predictions predictions) {
        int[][] counts = new int[predictions.classes()][predictions.classes()];
        for (int sample = 0; sample < predictions.size(); sample++) {
            counts[predictions.label(sample)][predictions.predicted(sample)]++;
        }
        return new ConfusionMatrix(predictions.split(), counts);
    }

    public Split split() {
        return split;
    }

    public int classes() {
        return counts.length;
    }

    /** Samples of class {@code label} that were answered with {@code predicted}. */
    public int count(int label, int predicted) {
        return counts[label][predicted];
    }

    /** Samples labelled with a class: the sum of its row. */
    public int labelled(int classIndex) {
        return Arrays.stream(counts[classIndex]).sum();
    }

    /** Samples answered with a class: the sum of its column. */
    public int answered(int classIndex) {
        return Arrays.stream(counts).mapToInt(row -> row[classIndex]).sum();
    }

    /** All samples. */
    public int total() {
        return IntStream.range(0, classes()).map(this::labelled).sum();
    }

    /** Samples on the diagonal. */
    public int correct() {
        return IntStream.range(0, classes()).map(index -> counts[index][index]).sum();
    }

    /** The share of samples on the diagonal, in [0, 1], with its interval. */
    public Proportion accuracy() {
        return new Proportion(correct(), total());
    }

    /** Precision, recall and F1 of one class. */
    public ClassScores scores(int classIndex) {
        return ClassScores.of(counts[classIndex][classIndex], answered(classIndex), labelled(classIndex));
    }

    /** A copy, as rows of true classes. */
    public int[][] toArray() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }
}
