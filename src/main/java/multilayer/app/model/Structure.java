package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.nn.HiddenBlock;

/** Changes of which hidden blocks there are and in which order, as functions from draft to draft. */
final class Structure {

    private static final int USUAL_UNITS = 256;

    private Structure() {}

    /** A new block at {@code index}, with the settings of the block before it, else of the one after it. */
    static Draft insert(Draft draft, int index, int id) {
        List<Block> blocks = new ArrayList<>(draft.blocks());
        HiddenBlock hidden = blocks.isEmpty()
                ? HiddenBlock.relu(USUAL_UNITS)
                : blocks.get(Math.max(index - 1, 0)).hidden();
        blocks.add(index, new Block(id, hidden));
        return draft.withBlocks(blocks);
    }

    static Draft duplicate(Draft draft, int original, int id) {
        List<Block> blocks = new ArrayList<>(draft.blocks());
        int index = draft.indexOf(original);
        blocks.add(index + 1, new Block(id, blocks.get(index).hidden()));
        return draft.withBlocks(blocks);
    }

    static Draft delete(Draft draft, int id) {
        return draft.withBlocks(
                draft.blocks().stream().filter(block -> block.id() != id).toList());
    }

    /** The block at a new place, {@code index} counted when it has been taken out. */
    static Draft move(Draft draft, int id, int index) {
        List<Block> blocks = new ArrayList<>(draft.blocks());
        Block moved = blocks.remove(draft.indexOf(id));
        blocks.add(Math.min(Math.max(index, 0), blocks.size()), moved);
        return draft.withBlocks(blocks);
    }
}
