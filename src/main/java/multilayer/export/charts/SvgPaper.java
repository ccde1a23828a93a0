package multilayer.export.charts;

/**
 * What a drawing stands on.
 *
 * @param background as {@code #rrggbb}, like the others
 * @param text of titles, labels and axes
 * @param grid of the lines behind the curves
 */
public record SvgPaper(String background, String text, String grid) {

    public static final SvgPaper LIGHT = new SvgPaper("#ffffff", "#24292f", "#d8dee4");
    public static final SvgPaper DARK = new SvgPaper("#0d1117", "#c9d1d9", "#30363d");
}
