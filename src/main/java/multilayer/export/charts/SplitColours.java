package multilayer.export.charts;

import multilayer.engine.data.Split;

/** One colour means one split everywhere, on the screen, in files, in both themes, and for colour-blind eyes (Okabe &amp; Ito 2008). */
public final class SplitColours {

    private SplitColours() {}

    /** As {@code #rrggbb}. */
    public static String of(Split split) {
        return switch (split) {
            case TRAIN -> "#0072B2";
            case VALIDATION -> "#E69F00";
            case TEST -> "#CC79A7";
        };
    }
}
