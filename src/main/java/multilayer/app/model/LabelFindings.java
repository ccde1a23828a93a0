package multilayer.app.model;

import java.util.List;
import multilayer.engine.data.Dataset;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.LabelCheck;
import multilayer.engine.train.SuspiciousLabel;

/**
 * What a check of the labels has found.
 *
 * @param checked the experiment whose networks judged
 * @param images the training set as it is published
 * @param result the ranking, or why there is none
 */
public record LabelFindings(Experiment checked, Dataset images, LabelCheck.Result result) {

    /** The images to which the networks answer another class than the label, the least plausible label first. */
    public List<SuspiciousLabel> doubted() {
        return result.ranking().stream().filter(label -> label.margin() < 0).toList();
    }
}
