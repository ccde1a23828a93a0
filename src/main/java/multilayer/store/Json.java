package multilayer.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON file that knows where it stands, so that a mistake can be told by path and line.
 *
 * @param path from the root, for example {@code network.hidden[1].dropoutRate}; empty for the root
 * @param line where its field's name, or the value itself in a list, stands, from 1
 * @param value a {@code Map<String, Json>} in the file's order, a {@code List<Json>}, {@link String}, {@link BigDecimal},
 *     {@link Boolean} or null
 */
record Json(String path, int line, @Nullable Object value) {

    private static final int SHOWN = 40;

    /** The value as a sentence names it: {@code 1.2}, {@code "relu"}, {@code an object}. */
    String told() {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    /** The path of a field of this object. */
    String pathOf(String field) {
        String name = field.matches("\\w{1," + SHOWN + "}") ? field : quoted(field);
        return path.isEmpty() ? name : path + "." + name;
    }

    /** What a sentence calls this value when it is an object: {@code network}, or {@code the project}. */
    String name() {
        return path.isEmpty() ? "the project" : path;
    }

    /** In quotes, on one line and no longer than a sentence bears. */
    private static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return '"' + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + '"';
    }
}
