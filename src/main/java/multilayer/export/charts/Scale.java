package multilayer.export.charts;

/** How an axis spreads its values. */
public enum Scale {
    LINEAR {
        @Override
        double forward(double value) {
            return value;
        }

        @Override
        double inverse(double place) {
            return place;
        }
    },
    /** Equal factors take equal room; only values above 0 have a place. */
    LOGARITHMIC {
        @Override
        double forward(double value) {
            return Math.log10(value);
        }

        @Override
        double inverse(double place) {
            return Math.pow(10, place);
        }
    };

    abstract double forward(double value);

    abstract double inverse(double place);

    /** Whether {@code value} has a place on such an axis. */
    public boolean shows(double value) {
        return Double.isFinite(value) && (this == LINEAR || value > 0);
    }

    /** Where {@code value} stands between the bounds: 0 at {@code lower}, 1 at {@code upper}, outside [0, 1] beyond them. */
    public double share(double value, double lower, double upper) {
        double start = forward(lower);
        return (forward(value) - start) / (forward(upper) - start);
    }

    /** The value that stands at {@code share} between the bounds; the inverse of {@link #share}. */
    public double value(double share, double lower, double upper) {
        double start = forward(lower);
        return inverse(start + share * (forward(upper) - start));
    }
}
