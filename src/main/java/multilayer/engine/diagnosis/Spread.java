package multilayer.engine.diagnosis;

/** How much a layer's answers differ between images: where they are all alike, no later layer can tell the images apart. */
final class Spread {

    private Spread() {}

    /**
     * Standard deviation between samples, root mean square over the units.
     *
     * @param values [samples, units] in row-major order
     */
    static double of(float[] values, int samples, int units) {
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            sum += variance(values, samples, units, unit);
        }
        return Math.sqrt(sum / units);
    }

    /** In two sweeps, so that a small variance around a large mean is not lost to rounding. */
    private static double variance(float[] values, int samples, int units, int unit) {
        double mean = 0;
        for (int sample = 0; sample < samples; sample++) {
            mean += values[sample * units + unit];
        }
        mean /= samples;
        double sum = 0;
        for (int sample = 0; sample < samples; sample++) {
            double deviation = values[sample * units + unit] - mean;
            sum += deviation * deviation;
        }
        return sum / samples;
    }
}
