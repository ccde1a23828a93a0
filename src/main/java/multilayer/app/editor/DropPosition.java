package multilayer.app.editor;

import java.util.List;

/** Where a dragged card would land. */
final class DropPosition {

    private DropPosition() {}

    /**
     * The gap for a pointer at {@code y}: above the first card whose middle is below the pointer.
     *
     * @param middles the vertical middle of each hidden card, from input to output
     * @return a gap from 0 to {@code middles.size()}
     */
    static int gap(double y, List<Double> middles) {
        int gap = 0;
        while (gap < middles.size() && y > middles.get(gap)) {
            gap++;
        }
        return gap;
    }
}
