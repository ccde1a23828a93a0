package multilayer.cli;

import java.util.Locale;
import multilayer.bench.Spread;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** How benchmarks write their figures. */
final class Figure {

    private Figure() {}

    /** A number, or a dash where it is unknown. */
    static String of(String format, @Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, format, value);
    }

    /** The median, and from where to where the values spread. */
    static String of(String format, Spread spread) {
        return Messages.text(
                "cli.bench.range",
                of(format, spread.median()),
                of(format, spread.minimum()),
                of(format, spread.maximum()));
    }
}
