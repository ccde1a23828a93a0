package multilayer.app.model;

import java.util.List;

/**
 * What a network answers to a person's own image.
 *
 * @param epoch after which the network stood as it answered
 * @param probabilities of each class, in [0, 1]
 */
public record SketchAnswer(int epoch, List<String> classNames, List<Double> probabilities) {

    public SketchAnswer {
        classNames = List.copyOf(classNames);
        probabilities = List.copyOf(probabilities);
    }

    /** The most probable class; the first of equals. */
    public int predicted() {
        int best = 0;
        for (int index = 1; index < probabilities.size(); index++) {
            best = probabilities.get(index) > probabilities.get(best) ? index : best;
        }
        return best;
    }
}
