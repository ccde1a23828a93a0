package multilayer.engine.nn;

import multilayer.engine.Range;

/**
 * One hidden block: dense → optional batch norm → activation → optional dropout.
 *
 * @param units width of the dense layer
 * @param initializer how its weights start
 * @param batchNorm whether a batch norm stands between the dense layer and the activation
 * @param activation what is applied to each unit
 * @param dropoutRate the share of units set to zero at each training step, in [0, 1); 0 means no dropout
 */
public record HiddenBlock(
        int units, Initializer initializer, boolean batchNorm, Activation activation, double dropoutRate) {

    public static final Range UNITS = Range.integers("units", 1, 16_384);
    public static final Range DROPOUT_RATE = Range.rightOpen("dropoutRate", 0, 1);

    public HiddenBlock {
        UNITS.check(units);
        DROPOUT_RATE.check(dropoutRate);
    }

    /** ReLU with He initialization, no batch norm, no dropout. */
    public static HiddenBlock relu(int units) {
        return new HiddenBlock(units, Initializer.HE_NORMAL, false, Activation.RELU, 0);
    }

    public HiddenBlock withUnits(int units) {
        return new HiddenBlock(units, initializer, batchNorm, activation, dropoutRate);
    }

    public HiddenBlock withInitializer(Initializer initializer) {
        return new HiddenBlock(units, initializer, batchNorm, activation, dropoutRate);
    }

    public HiddenBlock withBatchNorm(boolean batchNorm) {
        return new HiddenBlock(units, initializer, batchNorm, activation, dropoutRate);
    }

    public HiddenBlock withActivation(Activation activation) {
        return new HiddenBlock(units, initializer, batchNorm, activation, dropoutRate);
    }

    public HiddenBlock withDropoutRate(double dropoutRate) {
        return new HiddenBlock(units, initializer, batchNorm, activation, dropoutRate);
    }

    /** Trained numbers in this block: weights and biases, and scale and shift with batch norm. */
    public long parameterCount(int inputs) {
        return (long) inputs * units + units + (batchNorm ? 2L * units : 0);
    }
}
