package multilayer.app.model;

import java.util.Arrays;
import multilayer.engine.data.Dataset;

/**
 * A sample that is looked at closely.
 *
 * @param sample one of the evaluation's predictions
 */
public record OpenedSample(Evaluation evaluation, int sample) {

    /** Where in its data set it lies. */
    public int row() {
        return evaluation.predictions().row(sample);
    }

    /** The class that it is labelled with. */
    public int label() {
        return evaluation.predictions().label(sample);
    }

    /** The class that was answered. */
    public int predicted() {
        return evaluation.predictions().predicted(sample);
    }

    public boolean isCorrect() {
        return evaluation.predictions().isCorrect(sample);
    }

    /** The probability of the class that was answered, in [0, 1]. */
    public double confidence() {
        return evaluation.predictions().confidence(sample);
    }

    /** What a person calls a class. */
    public String className(int classIndex) {
        return evaluation.images().classNames().get(classIndex);
    }

    /** Its pixels, row by row, as unsigned bytes. */
    public byte[] pixels() {
        Dataset images = evaluation.images();
        int start = row() * images.features();
        return Arrays.copyOfRange(images.pixels(), start, start + images.features());
    }

    /** Whether this is the same image, answered by the same run, perhaps after another epoch. */
    public boolean isSameImage(OpenedSample other) {
        return evaluation.weights().equals(other.evaluation.weights())
                && evaluation.predictions().split()
                        == other.evaluation.predictions().split()
                && row() == other.row();
    }
}
