package multilayer.app.model.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import multilayer.store.runs.RunDetails;
import multilayer.text.Messages;

/**
 * In what runs differ.
 *
 * @param names the runs', as column headings
 * @param lines only those settings that are not the same in all runs
 */
public record Difference(List<String> names, List<Line> lines) {

    /**
     * A setting that is not the same in all of them.
     *
     * @param values one a run; a dash where the setting means nothing in it
     */
    public record Line(String label, List<String> values) {}

    /** Holds runs side by side, setting by setting, in the order in which a run lists its settings. */
    public static Difference of(List<RunDetails> runs) {
        List<Map<String, String>> settings =
                runs.stream().map(Difference::settings).toList();
        Set<String> labels = new LinkedHashSet<>();
        settings.forEach(each -> labels.addAll(each.keySet()));
        List<Line> lines = new ArrayList<>();
        String nothing = Messages.text("runs.nothing");
        for (String label : labels) {
            List<String> values = settings.stream()
                    .map(each -> each.getOrDefault(label, nothing))
                    .toList();
            if (values.stream().distinct().count() > 1) {
                lines.add(new Line(label, values));
            }
        }
        return new Difference(runs.stream().map(run -> run.summary().name()).toList(), List.copyOf(lines));
    }

    private static Map<String, String> settings(RunDetails run) {
        Map<String, String> settings = new LinkedHashMap<>();
        SettingLines.of(run).forEach(line -> settings.put(line.label(), line.value()));
        return settings;
    }
}
