package multilayer.app.gallery;

/**
 * The colours of an input gradient over a darkened image: yellow where a brighter pixel would make the answer more certain,
 * violet where it would make it less so, as opaque as the gradient is large.
 */
final class HeatMap {

    private static final int YELLOW = 0xf0e442;
    private static final int VIOLET = 0x8f6bff;
    private static final double DARKENED = 0.55;

    private HeatMap() {}

    /** Opaque colours as ARGB, one for each pixel. */
    static int[] colours(byte[] pixels, double[] gradient) {
        double largest = Double.MIN_NORMAL;
        for (double each : gradient) {
            largest = Math.max(largest, Math.abs(each));
        }
        int[] colours = new int[pixels.length];
        for (int i = 0; i < colours.length; i++) {
            int grey = (int) Math.round(DARKENED * (pixels[i] & 0xff)) * 0x010101;
            colours[i] = 0xff000000 | mix(grey, gradient[i] > 0 ? YELLOW : VIOLET, Math.abs(gradient[i]) / largest);
        }
        return colours;
    }

    /** @param share of {@code above}, in [0, 1] */
    private static int mix(int below, int above, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int low = below >> shift & 0xff;
            int high = above >> shift & 0xff;
            mixed |= (int) Math.round(low + share * (high - low)) << shift;
        }
        return mixed;
    }
}
