package multilayer.app.model;

import multilayer.engine.nn.HiddenBlock;

/**
 * A hidden block with an identity that survives editing, moving, undo and redo.
 *
 * @param id never given to another block of the same window
 * @param hidden what the block is
 */
public record Block(int id, HiddenBlock hidden) {

    public Block with(HiddenBlock hidden) {
        return new Block(id, hidden);
    }
}
