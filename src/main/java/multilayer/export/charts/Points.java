package multilayer.export.charts;

/** The points of a curve from left to right: x never falls. A y that is no number is a gap. */
public interface Points {

    int size();

    double x(int index);

    double y(int index);

    /** Points from two arrays of the same length, which must not change afterwards. */
    static Points of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have the same length: " + x.length + ", " + y.length);
        }
        return new Points() {
            @Override
            public int size() {
                return x.length;
            }

            @Override
            public double x(int index) {
                return x[index];
            }

            @Override
            public double y(int index) {
                return y[index];
            }
        };
    }

    /** The index of the first point whose x is at least {@code x}; {@link #size()} if there is none. */
    default int firstFrom(double x) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x(middle) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the point nearest to {@code x}; -1 if there are no points. */
    default int nearest(double x) {
        int after = firstFrom(x);
        if (after == 0 || after == size()) {
            return after == 0 && size() > 0 ? 0 : after - 1;
        }
        return x(after) - x < x - x(after - 1) ? after : after - 1;
    }
}
