package multilayer.app.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person typed that is no value: the sentence for each such field, in the order of typing. */
final class TypedProblems {

    private record Problem(NumberSetting setting, String sentence) {}

    private final Map<Key, Problem> problems = new LinkedHashMap<>();

    void put(NumberSetting setting, String sentence) {
        problems.put(setting.key(), new Problem(setting, sentence));
    }

    void remove(Key key) {
        problems.remove(key);
    }

    void clear() {
        problems.clear();
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Forgets the fields that are no longer on the screen, so that nobody has to mend what cannot be seen. */
    void keepOnlyWhatAppliesTo(Draft draft) {
        problems.values().removeIf(problem -> !problem.setting().applies(draft));
    }

    /** The field that was typed in last. */
    @Nullable NumberSetting last() {
        return problems.values().stream()
                .reduce((first, second) -> second)
                .map(Problem::setting)
                .orElse(null);
    }

    /** The sentences by field, laid over {@code others}. */
    Map<Key, String> over(Map<Key, String> others) {
        Map<Key, String> all = new LinkedHashMap<>();
        problems.forEach((key, problem) -> all.put(key, problem.sentence()));
        others.forEach(all::putIfAbsent);
        return all;
    }
}
