package multilayer.experiments.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import multilayer.engine.Range;
import multilayer.engine.nn.NetworkSpec;

/** The values that a search tries for one hyperparameter. */
public sealed interface Domain {

    /**
     * A value by its place.
     *
     * @param place in [0, 1); drawn evenly, it draws the value as this domain wants it drawn
     */
    Value at(double place);

    /** A place of a value, in [0, 1): {@code at(place(value))} is the value, but for rounding. */
    double place(Value value);

    /** All values, when they are a list without an order; empty when they lie on a scale. */
    List<Value> choices();

    /**
     * Values for a grid.
     *
     * @param points how many to take of a scale: spread evenly over it, its ends included. A list, and a scale of no more whole
     *     numbers, are taken as they are
     */
    List<Value> grid(int points);

    /** One of a list, each as likely as the others. */
    record Choice(List<Value> choices) implements Domain {

        public Choice {
            choices = List.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("a choice needs at least one value: it has none");
            }
            if (new LinkedHashSet<>(choices).size() < choices.size()) {
                throw new IllegalArgumentException("a choice needs different values: "
                        + String.join(", ", choices.stream().map(Value::text).toList()));
            }
        }

        @Override
        public Value at(double place) {
            return choices.get((int) (place * choices.size()));
        }

        @Override
        public double place(Value value) {
            return (choices.indexOf(value) + 0.5) / choices.size();
        }

        @Override
        public List<Value> grid(int points) {
            return choices;
        }
    }

    /** A real number, evenly between two bounds. */
    record Uniform(double minimum, double maximum) implements Domain {

        public Uniform {
            Domains.requireOrder(minimum, maximum);
        }

        @Override
        public Value at(double place) {
            return Domains.rounded(minimum, maximum, minimum + place * (maximum - minimum));
        }

        @Override
        public double place(Value value) {
            return Domains.inside((Domains.number(value) - minimum) / (maximum - minimum));
        }

        @Override
        public List<Value> choices() {
            return List.of();
        }

        @Override
        public List<Value> grid(int points) {
            return Domains.grid(this, points);
        }
    }

    /** A real number whose logarithm lies evenly between those of two bounds above 0. */
    record LogUniform(double minimum, double maximum) implements Domain {

        public LogUniform {
            Domains.requirePositive(minimum);
            Domains.requireOrder(minimum, maximum);
        }

        @Override
        public Value at(double place) {
            double logarithm = Math.log(minimum) + place * (Math.log(maximum) - Math.log(minimum));
            return Domains.rounded(minimum, maximum, Math.exp(logarithm));
        }

        @Override
        public double place(Value value) {
            return Domains.inside(
                    (Math.log(Domains.number(value)) - Math.log(minimum)) / (Math.log(maximum) - Math.log(minimum)));
        }

        @Override
        public List<Value> choices() {
            return List.of();
        }

        @Override
        public List<Value> grid(int points) {
            return Domains.grid(this, points);
        }
    }

    /**
     * A whole number from {@code minimum} to {@code maximum}, both possible.
     *
     * @param logarithmic whether small ones are likelier, as for {@link LogUniform}; {@code minimum} must be at least 1 then
     */
    record Integers(int minimum, int maximum, boolean logarithmic) implements Domain {

        public Integers {
            if (logarithmic) {
                Domains.requirePositive(minimum);
            }
            Domains.requireOrder(minimum, maximum);
        }

        @Override
        public Value at(double place) {
            // Half a number further on both sides, so that the ends are as likely as they should be.
            double number = logarithmic
                    ? Math.exp(Math.log(minimum - 0.5) + place * (Math.log(maximum + 0.5) - Math.log(minimum - 0.5)))
                    : minimum - 0.5 + place * (maximum - minimum + 1.0);
            return new Value.Amount(Domains.between(minimum, maximum, Math.floor(number + 0.5)));
        }

        @Override
        public double place(Value value) {
            double number = Domains.number(value);
            return Domains.inside(
                    logarithmic
                            ? (Math.log(number) - Math.log(minimum - 0.5))
                                    / (Math.log(maximum + 0.5) - Math.log(minimum - 0.5))
                            : (number - minimum + 0.5) / (maximum - minimum + 1.0));
        }

        @Override
        public List<Value> choices() {
            return List.of();
        }

        @Override
        public List<Value> grid(int points) {
            if (maximum - minimum >= points) {
                return Domains.grid(this, points);
            }
            List<Value> all = new ArrayList<>();
            for (int number = minimum; number <= maximum; number++) {
                all.add(new Value.Amount(number));
            }
            return all;
        }
    }

    /**
     * Shapes of the hidden layers: a depth evenly from {@code shallowest} to {@code deepest}, and each layer's width evenly from a list.
     */
    record Shapes(int shallowest, int deepest, List<Integer> widths) implements Domain {

        /** More shapes than a search has a use for. */
        private static final int MOST = 100_000;

        private static final Range DEPTH = Range.integers(
                "depth", (int) NetworkSpec.HIDDEN_BLOCKS.minimum(), (int) NetworkSpec.HIDDEN_BLOCKS.maximum());

        public Shapes {
            DEPTH.check(shallowest);
            DEPTH.check(deepest);
            widths = List.copyOf(widths);
            if (shallowest > deepest) {
                throw new IllegalArgumentException(
                        "the first of two bounds must not be above the second: %d, %d".formatted(shallowest, deepest));
            }
            if (widths.isEmpty() || new LinkedHashSet<>(widths).size() < widths.size()) {
                throw new IllegalArgumentException("widths must be different numbers, at least one: " + widths);
            }
            if (Math.pow(widths.size(), deepest) > MOST) {
                throw new IllegalArgumentException(
                        "%d widths in %d layers are more than %d shapes".formatted(widths.size(), deepest, MOST));
            }
        }

        @Override
        public Value at(double place) {
            double scaled = place * (deepest - shallowest + 1);
            int depth = shallowest + (int) scaled;
            double rest = scaled - Math.floor(scaled);
            List<Integer> units = new ArrayList<>();
            for (int layer = 0; layer < depth; layer++) {
                rest *= widths.size();
                units.add(widths.get((int) rest));
                rest -= Math.floor(rest);
            }
            return new Value.Widths(units);
        }

        @Override
        public double place(Value value) {
            List<Integer> units = ((Value.Widths) value).units();
            double rest = 0.5;
            for (int layer = units.size() - 1; layer >= 0; layer--) {
                rest = (widths.indexOf(units.get(layer)) + rest) / widths.size();
            }
            return (units.size() - shallowest + rest) / (deepest - shallowest + 1);
        }

        @Override
        public List<Value> choices() {
            List<Value> all = new ArrayList<>();
            for (int depth = shallowest; depth <= deepest; depth++) {
                addShapes(all, List.of(), depth);
            }
            return all;
        }

        private void addShapes(List<Value> all, List<Integer> begun, int left) {
            if (left == 0) {
                all.add(new Value.Widths(begun));
                return;
            }
            for (int width : widths) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(width);
                addShapes(all, longer, left - 1);
            }
        }

        @Override
        public List<Value> grid(int points) {
            return Collections.unmodifiableList(choices());
        }
    }
}
