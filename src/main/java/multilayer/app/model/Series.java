package multilayer.app.model;

import java.util.Arrays;
import multilayer.export.charts.Points;

/** A growing curve in primitive arrays. Single precision is enough to draw and to export a loss. */
final class Series implements Points {

    private final double start;
    private final double spacing;
    private float[] values = new float[64];
    private int size;

    /**
     * An empty curve whose point {@code i} stands at {@code start + i · spacing}.
     *
     * @param start in epochs, as is {@code spacing}
     */
    Series(double start, double spacing) {
        this.start = start;
        this.spacing = spacing;
    }

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (float) value;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double x(int index) {
        return start + index * spacing;
    }

    @Override
    public double y(int index) {
        return values[index];
    }
}
