package multilayer.engine.nn;

import java.util.Arrays;

/**
 * Sums of each column over rows that arrive in tiles. A tile is added to another place by place, in single precision, which
 * vectorizes; before that could cost a digit, the places are added up by column in double precision.
 */
final class ColumnSums {

    /** How many tiles are summed in single precision: few enough to lose no digit that counts. */
    private static final int TILES_IN_SINGLE = 16;

    private final int columns;
    private final float[] places;
    private final double[] sums;
    private int tiles;

    ColumnSums(int columns) {
        this.columns = columns;
        places = new float[Tiles.length(columns)];
        sums = new double[columns];
    }

    void clear() {
        Arrays.fill(places, 0);
        Arrays.fill(sums, 0);
        tiles = 0;
    }

    /** Adds whole rows, {@code length} elements in all. */
    void add(float[] tile, int length) {
        for (int i = 0; i < length; i++) {
            places[i] += tile[i];
        }
        tiles++;
        if (tiles == TILES_IN_SINGLE) {
            flush();
        }
    }

    /** The sums of everything that was added; not to be changed. */
    double[] sums() {
        flush();
        return sums;
    }

    private void flush() {
        if (tiles == 0) {
            return;
        }
        for (int start = 0; start < places.length; start += columns) {
            for (int j = 0; j < columns; j++) {
                sums[j] += places[start + j];
            }
        }
        Arrays.fill(places, 0);
        tiles = 0;
    }
}
