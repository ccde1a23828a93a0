package multilayer.app.weights;

/** Colours for numbers around 0: blue below, white at 0, orange above; told apart by colour-blind eyes. */
final class Diverging {

    private static final int[] NEGATIVE = {0x00, 0x5a, 0x9e};
    private static final int[] POSITIVE = {0xc2, 0x5f, 0x00};
    private static final int WHITE = 255;
    private static final int NO_NUMBER = 0xff808080;

    private Diverging() {}

    /**
     * The colour of a number.
     *
     * @param share the number for the largest that is told apart: −1 is all blue, 1 all orange, and so is what lies beyond
     * @return 0xAARRGGBB; grey for NaN
     */
    static int argb(double share) {
        if (Double.isNaN(share)) {
            return NO_NUMBER;
        }
        int[] end = share < 0 ? NEGATIVE : POSITIVE;
        double strength = Math.min(Math.abs(share), 1);
        int colour = 0xff;
        for (int channel : end) {
            colour = colour << 8 | (int) Math.round(WHITE + strength * (channel - WHITE));
        }
        return colour;
    }
}
