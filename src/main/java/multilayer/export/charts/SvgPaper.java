package multilayer.export.charts;

import multilayer.engine.data.Split;

/**
 * What a drawing stands on and is drawn with. One colour means one split everywhere, for colour-blind eyes too (Okabe
 * &amp; Ito 2008); on dark paper the same hues are lighter. All colours are written {@code #rrggbb}.
 *
 * @param text of titles, labels and axes
 * @param grid of the lines behind the curves
 */
public record SvgPaper(String background, String text, String grid, String train, String validation, String test) {

    public static final SvgPaper LIGHT = new SvgPaper("#ffffff", "#24292f", "#d8dee4", "#0072b2", "#e69f00", "#cc79a7");
    public static final SvgPaper DARK = new SvgPaper("#0d1117", "#c9d1d9", "#30363d", "#56b4e9", "#f0b429", "#de9bc1");

    String colour(Split split) {
        return switch (split) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }
}
