package multilayer.cli;

import java.util.List;
import multilayer.engine.eval.Predictions;

/** Writes what a network gets wrong to standard output. */
interface EvaluationReport {

    void figures(List<String> classNames, Predictions predictions);

    void gallery(ErrorGallery.Written written);
}
