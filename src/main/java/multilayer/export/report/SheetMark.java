package multilayer.export.report;

import java.util.Locale;

/** The marks of a chart: a shape for each curve, so that curves of one colour can be told apart, and a rhombus for published figures. */
final class SheetMark {

    private SheetMark() {}

    /** The mark of a mean. */
    static String of(int curve, double x, double y) {
        return switch (curve % 3) {
            case 0 -> format("<circle class=\"mean\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>", x, y);
            case 1 -> format("<rect class=\"mean\" x=\"%.1f\" y=\"%.1f\" width=\"9\" height=\"9\"/>", x - 4.5, y - 4.5);
            default -> format("<path class=\"mean\" d=\"M%.1f %.1f l6 10 h-12 z\"/>", x, y - 6);
        };
    }

    /** The mark of a figure that somebody else published. */
    static String published(double x, double y) {
        return format("<path class=\"published\" d=\"M%.1f %.1f l6 6 l-6 6 l-6 -6 z\"/>", x, y - 6);
    }

    /** A small drawing for a legend. */
    static String legend(String mark, String classes) {
        return "<svg class=\"key\" viewBox=\"0 0 32 16\" aria-hidden=\"true\"><g class=\"" + classes + "\">" + mark
                + "</g></svg>";
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
