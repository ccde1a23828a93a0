package multilayer.bench.engine;

import java.util.List;
import multilayer.bench.Spread;
import org.jspecify.annotations.Nullable;

/**
 * All contenders on one task.
 *
 * @param figures in the order of the catalog, our engine first
 * @param refusals contenders whose figures would not be honest, or that there are none of
 * @param oursOverProducts time of our epoch ÷ time of its matrix products alone, paired by round; null without the latter
 * @param otherLoad share of all cores that was busy with anything but the contender whose turn it was; null where unknown
 */
public record TaskResult(
        Task task,
        List<Figures> figures,
        List<Refusal> refusals,
        @Nullable Spread oursOverProducts,
        @Nullable Spread otherLoad) {

    /** Why there are no figures of a contender: a sentence. */
    public record Refusal(String contender, String reason) {}

    public TaskResult {
        figures = List.copyOf(figures);
        refusals = List.copyOf(refusals);
    }
}
