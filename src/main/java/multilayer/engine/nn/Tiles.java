package multilayer.engine.nn;

/** How rows of a batch are cut: into ranges for the parts, and into tiles that stay in a core's first cache. */
final class Tiles {

    /** Floats in a tile of whole rows: 16 KiB. Wider rows make tiles of one row. */
    private static final int TARGET_LENGTH = 4_096;

    private Tiles() {}

    /** Rows in a tile of rows of {@code width} floats. */
    static int rows(int width) {
        return Math.max(1, TARGET_LENGTH / width);
    }

    /** Floats in such a tile. */
    static int length(int width) {
        return rows(width) * width;
    }

    /** Repeats a row in every row of a tile, so that a loop over the tile needs one index for both and vectorizes. */
    static void repeat(float[] row, float[] tile) {
        for (int start = 0; start < tile.length; start += row.length) {
            System.arraycopy(row, 0, tile, start, row.length);
        }
    }

    /** Where the range of {@code part} begins when {@code size} is cut into {@code parts}; it ends where the next begins. */
    static int start(int size, int part, int parts) {
        return (int) ((long) size * part / parts);
    }
}
