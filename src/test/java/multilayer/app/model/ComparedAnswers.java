package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Predictions;

/** Two runs, A and B, and what they answer to images of class a: rightly, or with class b. */
public final class ComparedAnswers {

    /** The images that they answer, at rows from 0 on. */
    public static final Dataset IMAGES = LearnableData.of(100, 1).train();

    private final List<boolean[]> right = new ArrayList<>();
    private final List<Float> doubts = new ArrayList<>();

    /** A run that has ended after some epochs. */
    public static EndedRun run(int number, int epochs, Validation validation) {
        return new EndedRun(number, "run " + number, epochs, FinishedRuns.of(epochs, validation));
    }

    /** {@code count} more images, which A and B get right or not. */
    public ComparedAnswers add(int count, boolean first, boolean second) {
        return add(count, first, second, 2);
    }

    /**
     * More images, of which the wrong answers are more or less wrong.
     *
     * @param doubt by how much a wrong answer's logit is larger than that of the true class
     */
    public ComparedAnswers add(int count, boolean first, boolean second, float doubt) {
        IntStream.range(0, count).forEach(image -> {
            right.add(new boolean[] {first, second});
            doubts.add(doubt);
        });
        return this;
    }

    public Comparison of(EndedRun first, EndedRun second, Split split) {
        return of(new ComparedRuns(first, second, split));
    }

    public Comparison of(ComparedRuns runs) {
        return new Comparison(runs, IMAGES, answers(0, runs.split()), answers(1, runs.split()));
    }

    private Predictions answers(int run, Split split) {
        Predictions.Builder answers =
                new Predictions.Builder(split, IntStream.range(0, right.size()).toArray(), LearnableData.CLASSES);
        for (int image = 0; image < right.size(); image++) {
            answers.add(0, right.get(image)[run] ? new float[] {2, 0, 0, 0} : new float[] {0, doubts.get(image), 0, 0});
        }
        return answers.build();
    }
}
