package multilayer.export;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Comma-separated values, RFC 4180. A value that is no number is an empty field. */
public final class Csv {

    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** One line with its end; a field that holds a separator, a quote or a line end is quoted. */
    public static String line(String... fields) {
        return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",", "", LINE_END));
    }

    /** As many digits as a float has. */
    public static String number(double value) {
        return Double.isFinite(value) ? Float.toString((float) value) : "";
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
