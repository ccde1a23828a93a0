package multilayer.app.model;

import java.util.List;
import multilayer.engine.eval.LayerStatistics;

/**
 * The state of a run's layers after one of its epochs.
 *
 * @param weights the run's
 * @param epoch counted from 1
 * @param images how many training images activations and gradients are of
 * @param imageRows height of an image in pixels
 * @param imageColumns width of an image in pixels
 * @param layers from the first to the output
 * @param updateRatios for each layer how far its weights moved per epoch for their size, since the kept epoch before; NaN if there
 *     is none
 */
public record EpochStatistics(
        RunWeights weights,
        int epoch,
        int images,
        int imageRows,
        int imageColumns,
        List<LayerStatistics> layers,
        double[] updateRatios) {

    public EpochStatistics {
        layers = List.copyOf(layers);
    }
}
