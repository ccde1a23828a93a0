package multilayer.app.model.runs;

import java.util.Locale;
import multilayer.store.runs.RunSummary;

/**
 * A run as the table shows it, with the texts that a filter searches: in small letters, made once.
 *
 * @param tags parted by commas
 * @param everything all of it and the note, for a word that may stand anywhere
 */
public record RunRow(
        RunSummary run, String name, String tags, String shape, String optimizer, String origin, String everything) {

    public static RunRow of(RunSummary run) {
        String name = small(run.name());
        String tags = small(String.join(",", run.tags()));
        String optimizer = small(RunWords.optimizer(run));
        String origin = small(RunWords.origin(run.origin()));
        String everything = String.join("\n", name, tags, run.shape(), optimizer, origin, small(run.note()));
        return new RunRow(run, name, tags, run.shape(), optimizer, origin, everything);
    }

    public long id() {
        return run.id();
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
