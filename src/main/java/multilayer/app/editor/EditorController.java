package multilayer.app.editor;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import multilayer.app.common.SettingController;
import multilayer.app.model.Advice;
import multilayer.app.model.Block;
import multilayer.app.model.Draft;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Key;
import multilayer.app.model.LiveControls;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.train.Experiment;

/** What a person does in the layer editor. */
public final class EditorController {

    private final ExperimentModel model;
    private final LiveControls live;
    private final SettingController settings;
    private IntConsumer focus = id -> {};

    /** @param live is told of a dropout rate that changes, or is undone, while a run is going */
    public EditorController(ExperimentModel model, LiveControls live) {
        this.model = model;
        this.live = live;
        this.settings = new SettingController(model);
        model.experimentProperty().addListener((property, old, now) -> tellDropout(old, now));
    }

    SettingController settings() {
        return settings;
    }

    /** Calls {@code focus} with the id of the block whose card should have the keyboard. */
    void onFocus(IntConsumer focus) {
        this.focus = focus;
    }

    /** Inserts a hidden block that will stand at {@code index}. */
    public void insert(int index) {
        focusIfAny(model.insert(index));
    }

    public void duplicate(int id) {
        focusIfAny(model.duplicate(id));
    }

    /** Deletes a block; the keyboard goes to the one that takes its place. */
    public void delete(int id) {
        int index = draft().indexOf(id);
        model.delete(id);
        List<Block> blocks = draft().blocks();
        if (!blocks.isEmpty()) {
            focus.accept(blocks.get(Math.min(index, blocks.size() - 1)).id());
        }
    }

    /** Moves a block up (-1) or down (1). */
    public void move(int id, int places) {
        int index = draft().indexOf(id) + places;
        if (index >= 0 && index < draft().blocks().size()) {
            model.move(id, index);
            focus.accept(id);
        }
    }

    /**
     * Moves a block that has been dragged to a gap.
     *
     * @param gap the place between cards, 0 above the first hidden block, counted with the dragged card still in place
     */
    public void drop(int id, int gap) {
        int from = draft().indexOf(id);
        int index = gap > from ? gap - 1 : gap;
        if (index != from) {
            model.move(id, index);
        }
        focus.accept(id);
    }

    /** Does what an advice proposes. */
    public void follow(Advice.Remedy<?> remedy) {
        remedy.apply(model);
    }

    /** Chooses how the next run starts. */
    public void keepWeights(boolean keep) {
        model.keepWeightsProperty().set(keep);
    }

    /**
     * A key pressed on a card or inside it.
     *
     * @param onCard whether the card itself has the keyboard, and not a field in it
     */
    public void press(KeyEvent event, int id, boolean onCard) {
        KeyCode code = event.getCode();
        if (event.isAltDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            move(id, code == KeyCode.UP ? -1 : 1);
        } else if (event.isShortcutDown() && code == KeyCode.D) {
            duplicate(id);
        } else if (onCard && (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE)) {
            delete(id);
        } else if (onCard && (code == KeyCode.INSERT || isPlus(event))) {
            insert(draft().indexOf(id) + 1);
        } else {
            return;
        }
        event.consume();
    }

    private static boolean isPlus(KeyEvent event) {
        return event.getCode() == KeyCode.PLUS
                || event.getCode() == KeyCode.ADD
                || event.getText().equals("+");
    }

    private void focusIfAny(int id) {
        if (id != Key.NO_BLOCK) {
            focus.accept(id);
        }
    }

    private Draft draft() {
        return model.draftProperty().get();
    }

    private void tellDropout(Experiment old, Experiment now) {
        List<HiddenBlock> before = old.network().hidden();
        List<HiddenBlock> after = now.network().hidden();
        if (model.lockedProperty().get() && before.size() == after.size()) {
            for (int block = 0; block < after.size(); block++) {
                if (before.get(block).dropoutRate() != after.get(block).dropoutRate()) {
                    live.dropoutRate(block, after.get(block).dropoutRate());
                }
            }
        }
    }
}
