package multilayer.experiments.space;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import multilayer.engine.Named;
import multilayer.engine.Range;
import multilayer.engine.nn.NetworkSpec;

/**
 * What values a hyperparameter takes.
 *
 * @param type what they are
 * @param range the bounds of {@link Type#REAL} and {@link Type#WHOLE}, and of each width of {@link Type#WIDTHS}; without meaning for others
 * @param words the names of {@link Type#MEMBER}; empty for others
 */
public record Kind(Type type, Range range, List<String> words) {

    /** What a value is. */
    public enum Type {
        REAL,
        WHOLE,
        FLAG,
        MEMBER,
        WIDTHS
    }

    static final Kind FLAG = new Kind(Type.FLAG, Range.integers("flag", 0, 1), List.of());

    public Kind {
        words = List.copyOf(words);
    }

    static Kind real(Range range) {
        return new Kind(Type.REAL, range, List.of());
    }

    static Kind whole(Range range) {
        return new Kind(Type.WHOLE, range, List.of());
    }

    static Kind widths(Range range) {
        return new Kind(Type.WIDTHS, range, List.of());
    }

    static <E extends Named> Kind member(E[] catalog) {
        return new Kind(
                Type.MEMBER,
                Range.integers("member", 0, catalog.length - 1),
                Arrays.stream(catalog).map(Named::id).toList());
    }

    /** Whether this is a number, which a scale can be put on. */
    public boolean isNumber() {
        return type == Type.REAL || type == Type.WHOLE;
    }

    /** Whether {@code value} is one of them. */
    public boolean allows(Value value) {
        return switch (type) {
            case REAL, WHOLE -> value instanceof Value.Amount amount && range.contains(amount.number());
            case FLAG -> value instanceof Value.Flag;
            case MEMBER -> value instanceof Value.Word word && words.contains(word.text());
            case WIDTHS ->
                value instanceof Value.Widths widths
                        && widths.units().stream().allMatch(range::contains)
                        && NetworkSpec.HIDDEN_BLOCKS.contains(widths.units().size());
        };
    }

    /** What a value must be, as a sentence has it: {@code one of relu, tanh}. */
    public String bounds() {
        return switch (type) {
            case REAL -> "a number " + range.bounds();
            case WHOLE -> range.bounds();
            case FLAG -> "true or false";
            case MEMBER -> "one of " + String.join(", ", words);
            case WIDTHS -> "a list of widths, each " + range.bounds();
        };
    }

    /**
     * The value that {@link Value#text} tells.
     *
     * @throws IllegalArgumentException with a sentence, if there is none
     */
    public Value parse(String text) {
        Value value;
        try {
            value = switch (type) {
                case REAL, WHOLE -> new Value.Amount(Double.parseDouble(text));
                case FLAG -> flag(text);
                case MEMBER -> new Value.Word(text);
                case WIDTHS -> widths(text);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be " + bounds() + ": " + text, e);
        }
        if (!allows(value)) {
            throw new IllegalArgumentException("must be " + bounds() + ": " + text);
        }
        return value;
    }

    private static Value flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new NumberFormatException(text);
        }
        return new Value.Flag(text.equals("true"));
    }

    private static Value widths(String text) {
        return new Value.Widths(
                text.equals(Value.Widths.NO_LAYERS)
                        ? List.of()
                        : Stream.of(text.split("-")).map(Integer::valueOf).toList());
    }
}
