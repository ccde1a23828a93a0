package multilayer.app.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.eval.McNemar;
import multilayer.engine.eval.Predictions;
import multilayer.engine.eval.Proportion;

/**
 * What two runs answered to the same samples.
 *
 * @param images where {@link Predictions#row} points into
 * @param first the answers of A
 * @param second the answers of B, to the same rows
 */
public record Comparison(ComparedRuns runs, Dataset images, Predictions first, Predictions second, McNemar difference) {

    /** @throws IllegalArgumentException if the samples are not the same */
    public Comparison(ComparedRuns runs, Dataset images, Predictions first, Predictions second) {
        this(runs, images, first, second, McNemar.of(first, second));
    }

    /** The number of samples. */
    public int size() {
        return first.size();
    }

    public Proportion firstAccuracy() {
        return accuracy(first);
    }

    public Proportion secondAccuracy() {
        return accuracy(second);
    }

    private static Proportion accuracy(Predictions answers) {
        return new Proportion(answers.size() - answers.errors().length, answers.size());
    }

    public int bothRight() {
        return firstAccuracy().successes() - difference.onlyFirst();
    }

    public int bothWrong() {
        return size() - firstAccuracy().successes() - difference.onlySecond();
    }

    /** The samples that A alone gets right, those first that B finds least plausible. */
    public List<Integer> onlyFirst() {
        return only(first, second);
    }

    /** The samples that B alone gets right, those first that A finds least plausible. */
    public List<Integer> onlySecond() {
        return only(second, first);
    }

    private List<Integer> only(Predictions right, Predictions wrong) {
        return IntStream.range(0, size())
                .filter(sample -> right.isCorrect(sample) && !wrong.isCorrect(sample))
                .boxed()
                .sorted(Comparator.comparingDouble(sample -> -wrong.loss(sample)))
                .toList();
    }
}
