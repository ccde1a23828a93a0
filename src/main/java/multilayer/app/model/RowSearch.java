package multilayer.app.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person types to find images by their index. */
final class RowSearch {

    private RowSearch() {}

    /**
     * The rows in {@code text}: one index or several, parted by commas or spaces. None for a blank text; empty if something else
     * is in it.
     */
    static Optional<Set<Integer>> parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.of(Set.of());
        }
        String[] words = stripped.split("[,\\s]+", -1);
        return Arrays.stream(words).allMatch(word -> word.matches("\\d{1,9}"))
                ? Optional.of(Arrays.stream(words).map(Integer::valueOf).collect(Collectors.toSet()))
                : Optional.empty();
    }
}
