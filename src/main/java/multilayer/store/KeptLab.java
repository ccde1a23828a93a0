package multilayer.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import multilayer.engine.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a student has of one lab: the prediction, the choices, the runs that were made, and the words about them.
 *
 * @param prediction as it stands
 * @param predicted as it stood when the first result came; null before any result
 * @param words the student's own, about what came out
 * @param seeds runs at each setting, as chosen last
 * @param quick whether the quick variant was chosen last
 * @param spentInFull on the full variant; null if it was never begun
 * @param spentQuickly on the quick variant; null if it was never begun
 * @param trials the whole runs of both variants
 * @param times the timed epochs of both variants
 */
public record KeptLab(
        String prediction,
        @Nullable String predicted,
        String words,
        int seeds,
        boolean quick,
        @Nullable Spent spentInFull,
        @Nullable Spent spentQuickly,
        List<KeptTrial> trials,
        List<KeptTime> times) {

    /** Runs at each setting that a person can ask for. */
    public static final Range SEEDS = Range.integers("seeds", 1, 10);

    /**
     * When a variant was begun, and how long it was at work in all.
     *
     * @param took without the time in which it was stopped
     */
    public record Spent(Instant started, Duration took) {}

    public KeptLab {
        SEEDS.check(seeds);
        trials = List.copyOf(trials);
        times = List.copyOf(times);
    }
}
