package multilayer.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import multilayer.engine.Named;
import multilayer.engine.Range;

/**
 * The fields of one JSON object, read one by one by name and kind. Nothing is converted silently, and fields that nobody
 * asked for are mistakes. Every error is one sentence with the file, line and path of the field, its value and what it
 * must be.
 */
final class Fields {

    /** Reads one object. */
    interface Reader<T> {
        T read(Fields fields) throws ProjectFileException;
    }

    /** Versions that a file may name at all. */
    private static final Range VERSIONS = Range.integers("version", 1, Integer.MAX_VALUE);

    private final String file;
    private final Json object;
    private final Map<?, ?> byName;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(String file, Json object, Map<?, ?> byName) {
        this.file = file;
        this.object = object;
        this.byName = byName;
    }

    /** Reads {@code json}, which must be an object without fields that {@code reader} does not ask for. */
    static <T> T read(String file, Json json, Reader<T> reader) throws ProjectFileException {
        if (!(json.value() instanceof Map<?, ?> byName)) {
            throw wrong(file, json, json.name(), "an object in braces");
        }
        Fields fields = new Fields(file, json, byName);
        T result = reader.read(fields);
        fields.refuseUnasked();
        return result;
    }

    /** Refuses a {@code version} that is newer than what this program reads. */
    void version(int newest) throws ProjectFileException {
        int version = integer("version", VERSIONS);
        if (version > newest) {
            throw problem(
                    "version",
                    "version is %d, from a newer Multilayer, and this one reads version %d; install the newer one"
                            .formatted(version, newest));
        }
    }

    /** Whether the field is there and not null. */
    boolean has(String name) {
        return find(name).map(Json::value).isPresent();
    }

    /** Whether the field holds a string, where an object is the other choice. */
    boolean isText(String name) {
        return find(name).map(Json::value).orElse(null) instanceof String;
    }

    String text(String name) throws ProjectFileException {
        Json field = require(name, "a text in quotes");
        if (field.value() instanceof String text) {
            return text;
        }
        throw wrong(field, "a text in quotes");
    }

    boolean flag(String name, boolean absent) throws ProjectFileException {
        Optional<Json> field = find(name);
        if (field.isEmpty()) {
            return absent;
        }
        if (field.get().value() instanceof Boolean flag) {
            return flag;
        }
        throw wrong(field.get(), "true or false");
    }

    double real(String name, Range range) throws ProjectFileException {
        return number(require(name, "a number " + range.bounds()), range).doubleValue();
    }

    double real(String name, Range range, double absent) throws ProjectFileException {
        return find(name).isPresent() ? real(name, range) : absent;
    }

    /** A whole number; {@code range} must be one of whole numbers. */
    long whole(String name, Range range) throws ProjectFileException {
        return number(require(name, range.bounds()), range).longValueExact();
    }

    /** A whole number; {@code range} must be one of whole numbers that an {@code int} holds. */
    int integer(String name, Range range) throws ProjectFileException {
        return Math.toIntExact(whole(name, range));
    }

    int integer(String name, Range range, int absent) throws ProjectFileException {
        return find(name).isPresent() ? integer(name, range) : absent;
    }

    /** A member of a catalog by its name. */
    <E extends Named> E member(String name, E[] catalog) throws ProjectFileException {
        String names = "one of " + Arrays.stream(catalog).map(Named::id).collect(Collectors.joining(", "));
        Json field = require(name, names);
        for (E member : catalog) {
            if (member.id().equals(field.value())) {
                return member;
            }
        }
        throw wrong(field, names);
    }

    <T> T object(String name, Reader<T> reader) throws ProjectFileException {
        return read(file, require(name, "an object in braces"), reader);
    }

    <T> List<T> objects(String name, Range count, Reader<T> reader) throws ProjectFileException {
        Json field = require(name, "a list in brackets");
        if (!(field.value() instanceof List<?> entries)) {
            throw wrong(field, "a list in brackets");
        }
        if (!count.contains(entries.size())) {
            throw problem(
                    field,
                    "%s has %d entries; their number must be %s, so correct it and try again"
                            .formatted(field.path(), entries.size(), count.bounds()));
        }
        List<T> results = new ArrayList<>();
        for (Object entry : entries) {
            results.add(read(file, (Json) entry, reader));
        }
        return results;
    }

    /** The names of all fields, in the file's order. */
    List<String> names() {
        return byName.keySet().stream().map(String.class::cast).toList();
    }

    /** Whether the field holds an object, where a list is the other choice. */
    boolean isObject(String name) {
        return find(name).map(Json::value).orElse(null) instanceof Map;
    }

    /** Reads an entry of a list. */
    interface Entry<T> {
        /** What it tells; empty if it is not what it must be. */
        Optional<T> read(Json json);
    }

    /** A list of values that need not be objects. */
    <T> List<T> values(String name, String expected, Entry<T> reader) throws ProjectFileException {
        Json field = require(name, "a list in brackets");
        if (!(field.value() instanceof List<?> entries)) {
            throw wrong(field, "a list in brackets");
        }
        List<T> values = new ArrayList<>();
        for (Object entry : entries) {
            Json json = (Json) entry;
            values.add(reader.read(json).orElseThrow(() -> wrong(json, expected)));
        }
        return values;
    }

    /** Two numbers in brackets. */
    double[] pair(String name, Range range) throws ProjectFileException {
        Json field = require(name, "two numbers in brackets");
        if (!(field.value() instanceof List<?> entries) || entries.size() != 2) {
            throw wrong(field, "two numbers in brackets");
        }
        return new double[] {
            number((Json) entries.get(0), range).doubleValue(),
            number((Json) entries.get(1), range).doubleValue()
        };
    }

    /** A list of different whole numbers; empty if the field is not there. */
    Set<Integer> integers(String name, Range range) throws ProjectFileException {
        Set<Integer> numbers = new LinkedHashSet<>();
        Optional<Json> field = find(name);
        if (field.isEmpty()) {
            return numbers;
        }
        if (!(field.get().value() instanceof List<?> entries)) {
            throw wrong(field.get(), "a list in brackets");
        }
        for (Object entry : entries) {
            Json json = (Json) entry;
            if (!numbers.add(number(json, range).intValueExact())) {
                throw problem(
                        json, json.path() + ": " + json.told() + " stands in the list twice; remove one of the two");
            }
        }
        return numbers;
    }

    /** Every field of this object as a whole number, by its name, which is a whole number as well. */
    Map<Integer, Integer> integersByInteger(Range names, Range values) throws ProjectFileException {
        Map<Integer, Integer> byNumber = new LinkedHashMap<>();
        for (String name : unasked()) {
            // Nine digits fit into an int, and 07 would be another spelling of 7.
            if (!name.matches("0|[1-9]\\d{0,8}") || !names.contains(Integer.parseInt(name))) {
                throw problem(
                        name,
                        "%s: the name of a field of %s must be %s; correct it and try again"
                                .formatted(object.pathOf(name), object.name(), names.bounds()));
            }
            byNumber.put(Integer.parseInt(name), integer(name, values));
        }
        return byNumber;
    }

    /**
     * Makes what was read, when its parts may contradict one another.
     *
     * @param name the field to be told in that case, if it is there, instead of the whole object
     */
    <T> T checked(String name, Supplier<T> make) throws ProjectFileException {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            Json told = find(name).orElse(object);
            throw problem(told, "%s: %s; correct it and try again".formatted(told.name(), e.getMessage()));
        }
    }

    /** An error at a field that is there. */
    ProjectFileException problem(String name, String problem) {
        return problem(find(name).orElse(object), problem);
    }

    private BigDecimal number(Json field, Range range) throws ProjectFileException {
        if (field.value() instanceof BigDecimal number
                && range.contains(number.doubleValue())
                && (!range.whole() || number.stripTrailingZeros().scale() <= 0)) {
            return number;
        }
        throw wrong(field, range.whole() ? range.bounds() : "a number " + range.bounds());
    }

    private Optional<Json> find(String name) {
        asked.add(name);
        return Optional.ofNullable((Json) byName.get(name));
    }

    private Json require(String name, String expected) throws ProjectFileException {
        Optional<Json> field = find(name);
        if (field.isPresent()) {
            return field.get();
        }
        Optional<String> misspelt = Spelling.like(name, unasked());
        if (misspelt.isPresent()) {
            throw unknown(misspelt.get(), "did you mean " + name + "?");
        }
        throw problem(
                object,
                "%s is missing from %s, which begins there; add it, %s, and try again"
                        .formatted(object.pathOf(name), object.name(), expected));
    }

    /** Refuses fields that nobody has asked for so far. */
    void refuseUnasked() throws ProjectFileException {
        List<String> unasked = unasked();
        if (!unasked.isEmpty()) {
            String first = unasked.get(0);
            throw unknown(
                    first,
                    Spelling.like(first, asked)
                            .map(name -> "did you mean " + name + "?")
                            .orElse("it may have " + String.join(", ", asked) + "."));
        }
    }

    private List<String> unasked() {
        return byName.keySet().stream()
                .map(String.class::cast)
                .filter(name -> !asked.contains(name))
                .toList();
    }

    private ProjectFileException unknown(String name, String wayOut) {
        Json field = find(name).orElse(object);
        return new ProjectFileException("%s, line %d: %s is not a field of %s; %s"
                .formatted(file, field.line(), field.path(), object.name(), wayOut));
    }

    private ProjectFileException wrong(Json field, String expected) {
        return wrong(file, field, field.path(), expected);
    }

    private static ProjectFileException wrong(String file, Json field, String name, String expected) {
        return ProjectFileException.at(
                file,
                field.line(),
                "%s must be %s, not %s; correct it and try again".formatted(name, expected, field.told()));
    }

    private ProjectFileException problem(Json field, String problem) {
        return ProjectFileException.at(file, field.line(), problem);
    }
}
