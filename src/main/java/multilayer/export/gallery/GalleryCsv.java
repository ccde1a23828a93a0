package multilayer.export.gallery;

import java.util.List;
import multilayer.engine.data.Dataset;
import multilayer.engine.eval.Predictions;
import multilayer.export.Csv;

/**
 * Chosen samples as comma-separated values, one a line: the row of the data set in which the image lies, the split, the true
 * and the predicted class, the probability of either in [0, 1], the loss in nats, and by how much the prediction is more
 * probable than the true class.
 */
public final class GalleryCsv {

    private GalleryCsv() {}

    /**
     * The whole file.
     *
     * @param images where the rows of {@code predictions} point into
     * @param samples which of {@code predictions}, in the order of the lines
     */
    public static String text(Dataset images, Predictions predictions, int[] samples) {
        List<String> names = images.classNames();
        StringBuilder text = new StringBuilder(
                Csv.line("row", "split", "true", "predicted", "probability", "trueProbability", "loss", "margin"));
        for (int sample : samples) {
            int label = predictions.label(sample);
            text.append(Csv.line(
                    String.valueOf(predictions.row(sample)),
                    predictions.split().id(),
                    names.get(label),
                    names.get(predictions.predicted(sample)),
                    Csv.number(predictions.confidence(sample)),
                    Csv.number(predictions.probability(sample, label)),
                    Csv.number(predictions.loss(sample)),
                    Csv.number(predictions.margin(sample))));
        }
        return text.toString();
    }
}
