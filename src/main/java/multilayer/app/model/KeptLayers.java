package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dense layers can keep their trained weights: those whose block was in the trained network and whose shape
 * [in, out] is the same; the output layer by its shape alone.
 *
 * @param hidden one entry a hidden block
 * @param output the output layer
 */
public record KeptLayers(List<Boolean> hidden, boolean output) {

    public KeptLayers {
        hidden = List.copyOf(hidden);
    }

    /**
     * Compares what was trained with what is edited now.
     *
     * @param trained the draft that the last run started with; null when there is none, so that nothing is kept
     */
    static KeptLayers between(@Nullable Draft trained, Draft now) {
        List<Boolean> hidden = new ArrayList<>();
        for (int index = 0; index < now.blocks().size(); index++) {
            hidden.add(trained != null && isSame(trained, now, index));
        }
        boolean output = trained != null
                && trained.outputs() == now.outputs()
                && inputsOf(trained, trained.blocks().size())
                        == inputsOf(now, now.blocks().size());
        return new KeptLayers(hidden, output);
    }

    /** How many dense layers keep their weights. */
    public int kept() {
        return (int) hidden.stream().filter(kept -> kept).count() + (output ? 1 : 0);
    }

    /** How many dense layers there are. */
    public int total() {
        return hidden.size() + 1;
    }

    private static boolean isSame(Draft trained, Draft now, int index) {
        Block block = now.blocks().get(index);
        int origin = trained.indexOf(block.id());
        return origin >= 0
                && trained.block(block.id()).units() == block.hidden().units()
                && inputsOf(trained, origin) == inputsOf(now, index);
    }

    private static int inputsOf(Draft draft, int index) {
        return draft.network().inputsOf(index);
    }
}
