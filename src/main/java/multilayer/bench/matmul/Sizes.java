package multilayer.bench.matmul;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shapes as a person writes them: {@code 1024,1025}, {@code 256..1024:128}, {@code 256x784x256}. */
public final class Sizes {

    /** The chapter's. */
    public static final String DEFAULT = "1024,1025,1026,1028,1032";

    /** More than that take hours, and no chart shows them apart. */
    public static final int MOST = 100;

    private static final Pattern SQUARE = Pattern.compile("(\\d+)");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+):(\\d+)");
    private static final Pattern PRODUCT = Pattern.compile("(\\d+)x(\\d+)x(\\d+)");

    private Sizes() {}

    /**
     * Reads a list whose parts are separated by commas: a size of square matrices, a range with its step, both ends included, or
     * m×k×n. What comes twice counts once.
     *
     * @throws IllegalArgumentException with a sentence that names the part that cannot be used and says what could be
     */
    public static List<Shape> parse(String text) {
        Set<Shape> shapes = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            shapes.addAll(parsePart(part.strip()));
            if (shapes.size() > MOST) {
                throw new IllegalArgumentException(
                        "sizes must be at most %d; take fewer or a larger step: %s".formatted(MOST, text));
            }
        }
        return List.copyOf(shapes);
    }

    private static List<Shape> parsePart(String part) {
        Matcher square = SQUARE.matcher(part);
        if (square.matches()) {
            return List.of(Shape.square(dimension(square.group(1))));
        }
        Matcher product = PRODUCT.matcher(part);
        if (product.matches()) {
            return List.of(
                    new Shape(dimension(product.group(1)), dimension(product.group(2)), dimension(product.group(3))));
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            return range(part, dimension(range.group(1)), dimension(range.group(2)), dimension(range.group(3)));
        }
        throw new IllegalArgumentException(
                "a size must be a number from 1 to %d, a range such as 256..1024:128 or m, k and n such as 256x784x256: %s"
                        .formatted(Shape.LARGEST, part));
    }

    private static List<Shape> range(String part, int first, int last, int step) {
        if (first > last) {
            throw new IllegalArgumentException("a range of sizes must begin with its smallest: " + part);
        }
        if ((last - first) / step >= MOST) {
            throw new IllegalArgumentException(
                    "a range must have at most %d sizes; take a larger step: %s".formatted(MOST, part));
        }
        List<Shape> shapes = new ArrayList<>();
        for (int size = first; size <= last; size += step) {
            shapes.add(Shape.square(size));
        }
        return shapes;
    }

    /** Digits, of which there may be too many for a number. */
    private static int dimension(String digits) {
        try {
            int value = Integer.parseInt(digits);
            if (value >= 1 && value <= Shape.LARGEST) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw outOfBounds(digits, e);
        }
        throw outOfBounds(digits, null);
    }

    private static IllegalArgumentException outOfBounds(String digits, @Nullable Exception cause) {
        return new IllegalArgumentException("a size must be from 1 to %d: %s".formatted(Shape.LARGEST, digits), cause);
    }
}
