package multilayer.app.model;

import multilayer.engine.data.Dataset;
import multilayer.engine.eval.ConfusionMatrix;
import multilayer.engine.eval.Predictions;

/**
 * What a run's network answered after one of its epochs.
 *
 * @param weights the run's
 * @param epoch counted from 1
 * @param images where {@link Predictions#row} points into
 */
public record Evaluation(
        RunWeights weights, int epoch, Dataset images, Predictions predictions, ConfusionMatrix confusion) {

    public Evaluation(RunWeights weights, int epoch, Dataset images, Predictions predictions) {
        this(weights, epoch, images, predictions, ConfusionMatrix.of(predictions));
    }
}
