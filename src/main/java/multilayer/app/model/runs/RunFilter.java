package multilayer.app.model.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import multilayer.engine.Named;

/**
 * What a person types to find runs: words that must all occur, in any order and in letters of either size. A word after {@code
 * name:}, {@code tag:}, {@code shape:}, {@code optimizer:} or {@code origin:} must occur there, one after a minus must not
 * occur, and a phrase stands in double quotes.
 */
public final class RunFilter implements Predicate<RunRow> {

    private static final Pattern TERM =
            Pattern.compile("(?<not>-?)(?:(?<place>[a-z]+):)?(?:\"(?<phrase>[^\"]*)\"?|(?<word>\\S+))");

    private final List<Predicate<RunRow>> terms;

    /** Where a word can be looked for. */
    public enum Place implements Named {
        NAME("name", RunRow::name),
        TAG("tag", RunRow::tags),
        SHAPE("shape", RunRow::shape),
        OPTIMIZER("optimizer", RunRow::optimizer),
        ORIGIN("origin", RunRow::origin);

        private final String id;
        private final Function<RunRow, String> text;

        Place(String id, Function<RunRow, String> text) {
            this.id = id;
            this.text = text;
        }

        @Override
        public String id() {
            return id;
        }
    }

    private RunFilter(List<Predicate<RunRow>> terms) {
        this.terms = terms;
    }

    /** The filter that {@code text} asks for; all runs pass an empty one. */
    public static RunFilter of(String text) {
        List<Predicate<RunRow>> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!isBegun(matcher)) {
                Predicate<RunRow> term = term(matcher);
                terms.add(matcher.group("not").isEmpty() ? term : term.negate());
            }
        }
        return new RunFilter(List.copyOf(terms));
    }

    /** Whether this is a place whose word is still to be typed. */
    private static boolean isBegun(Matcher matcher) {
        String word = matcher.group("word");
        return Arrays.stream(Place.values()).anyMatch(place -> (place.id + ":").equals(word));
    }

    /** A word before a colon that is no place is looked for as it stands. */
    private static Predicate<RunRow> term(Matcher matcher) {
        String phrase = matcher.group("phrase");
        String word = phrase == null ? matcher.group("word") : phrase;
        String before = matcher.group("place");
        for (Place place : Place.values()) {
            if (place.id.equals(before)) {
                return row -> place.text.apply(row).contains(word);
            }
        }
        String all = before == null ? word : before + ":" + word;
        return row -> row.everything().contains(all);
    }

    @Override
    public boolean test(RunRow row) {
        for (Predicate<RunRow> term : terms) {
            if (!term.test(row)) {
                return false;
            }
        }
        return true;
    }
}
