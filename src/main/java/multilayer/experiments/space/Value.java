package multilayer.experiments.space;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A value that a hyperparameter takes. */
public sealed interface Value {

    /** As files and tables have it, for example {@code 0.05}, {@code relu}, {@code true} or {@code 256-128}. */
    String text();

    /** A number, possibly a whole one. */
    record Amount(double number) implements Value {

        @Override
        public String text() {
            return Double.isFinite(number)
                    ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                    : Double.toString(number);
        }
    }

    /** A member of a catalog, by its name. */
    record Word(String text) implements Value {}

    /** Yes or no. */
    record Flag(boolean on) implements Value {

        @Override
        public String text() {
            return Boolean.toString(on);
        }
    }

    /** The widths of the hidden layers, from input to output; none makes a softmax regression. */
    record Widths(List<Integer> units) implements Value {

        /** What {@link #text} calls a network without hidden layers. */
        public static final String NO_LAYERS = "none";

        public Widths {
            units = List.copyOf(units);
        }

        @Override
        public String text() {
            return units.isEmpty()
                    ? NO_LAYERS
                    : units.stream().map(String::valueOf).collect(Collectors.joining("-"));
        }
    }
}
