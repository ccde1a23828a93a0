package multilayer.export.charts;

import java.util.Arrays;

/**
 * Thins a curve to what a screen can show: the lowest and the highest point of each column of pixels, in the order in
 * which they come, and the first and the last point. A gap that reaches the end of a column stays a gap.
 */
public final class Decimation {

    /** The most points that are drawn of one curve. */
    public static final int MOST_POINTS = 600;

    private final Points source;
    private int[] kept = new int[64];
    private int count;

    private Decimation(Points source) {
        this.source = source;
    }

    /**
     * The indices to draw, ascending; {@code -1} stands for a gap.
     *
     * @param lower left end of what is shown; the points just outside either end are kept, so that lines run to the edge
     * @param most the most points that may be kept, at least 4; gaps do not count
     */
    public static int[] indices(Points source, double lower, double upper, int most) {
        int from = Math.max(source.firstFrom(lower) - 1, 0);
        int to = Math.min(source.firstFrom(Math.nextUp(upper)) + 1, source.size());
        return indices(source, from, to, lower, upper, most);
    }

    /**
     * The same for the points from {@code from} to before {@code to} alone, a piece of a curve: those outside the columns
     * from {@code lower} to {@code upper} count to the nearest one.
     */
    public static int[] indices(Points source, int from, int to, double lower, double upper, int most) {
        Decimation decimation = new Decimation(source);
        if (to - from <= most) {
            decimation.keepAll(from, to);
        } else {
            decimation.keepExtremes(from, to, lower, upper, (most - 2) / 2);
        }
        return Arrays.copyOf(decimation.kept, decimation.count);
    }

    private void keepAll(int from, int to) {
        for (int index = from; index < to; index++) {
            if (Double.isFinite(source.y(index))) {
                keep(index);
            } else {
                gap();
            }
        }
    }

    /** The columns stand still while a curve grows, so that what is drawn of its past does not change. */
    private void keepExtremes(int from, int to, double lower, double upper, int columns) {
        double width = (upper - lower) / columns;
        int index = from;
        keepIfFinite(from);
        for (int column = 0; column < columns && index < to; column++) {
            int end = column == columns - 1 ? to : endOfColumn(index, to, lower + (column + 1) * width);
            keepColumn(index, end);
            index = end;
        }
        keepIfFinite(to - 1);
    }

    private int endOfColumn(int index, int to, double edge) {
        int end = index;
        while (end < to && source.x(end) < edge) {
            end++;
        }
        return end;
    }

    private void keepColumn(int from, int to) {
        int lowest = -1;
        int highest = -1;
        boolean gapAtEnd = false;
        for (int index = from; index < to; index++) {
            double y = source.y(index);
            gapAtEnd = !Double.isFinite(y);
            if (!gapAtEnd) {
                lowest = lowest < 0 || y < source.y(lowest) ? index : lowest;
                highest = highest < 0 || y > source.y(highest) ? index : highest;
            }
        }
        if (lowest >= 0) {
            keep(Math.min(lowest, highest));
            keep(Math.max(lowest, highest));
        }
        if (gapAtEnd) {
            gap();
        }
    }

    private void keepIfFinite(int index) {
        if (Double.isFinite(source.y(index))) {
            keep(index);
        }
    }

    private void keep(int index) {
        if (count == 0 || kept[count - 1] != index) {
            append(index);
        }
    }

    private void gap() {
        if (count > 0 && kept[count - 1] >= 0) {
            append(-1);
        }
    }

    private void append(int index) {
        if (count == kept.length) {
            kept = Arrays.copyOf(kept, 2 * count);
        }
        kept[count++] = index;
    }
}
