package multilayer.app.model;

import java.util.List;
import multilayer.engine.data.Dataset;
import multilayer.engine.eval.NearestImage;

/**
 * What has to be computed about a sample.
 *
 * @param of the sample, after the epoch that was looked at
 * @param training where {@code nearest} point into
 * @param nearest the images among those that trained which are most like it, nearest first
 * @param gradient ∂ logit of the answered class / ∂ each pixel
 * @param moves its probabilities after each epoch that is kept, ascending
 */
public record SampleDetails(
        OpenedSample of, Dataset training, List<NearestImage> nearest, double[] gradient, List<Move> moves) {

    public SampleDetails {
        nearest = List.copyOf(nearest);
        moves = List.copyOf(moves);
    }

    /**
     * How probable two classes were after an epoch.
     *
     * @param epoch counted from 1
     * @param trueClass the probability of the class that the sample is labelled with, in [0, 1]
     * @param predictedClass that of the class that was answered after the epoch that is looked at
     */
    public record Move(int epoch, double trueClass, double predictedClass) {}
}
