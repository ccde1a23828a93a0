package multilayer.engine.diagnosis;

/**
 * How one layer fares. What is not known is NaN.
 *
 * @param updateRatio length of a step's change of the weights, as a share of the weights' own length; see {@link UpdateRatio}
 * @param deadShare the share of units that answer 0 to every image, in [0, 1]; known of ReLU only
 * @param spread how much of the differences between images the layer passes on; see {@link Spread}
 */
public record LayerSigns(double updateRatio, double deadShare, double spread) {}
