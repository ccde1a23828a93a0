package multilayer.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import multilayer.app.model.BlockSettings;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LiveControls;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

class EditorControllerTest {

    private final ExperimentModel model = new ExperimentModel(Preset.TWO_LAYER.experiment());
    private final List<String> told = new ArrayList<>();
    private final List<Integer> focused = new ArrayList<>();
    private final EditorController controller = new EditorController(model, new LiveControls() {
        @Override
        public void learningRate(double learningRate) {
            told.add("learning rate " + learningRate);
        }

        @Override
        public void dropoutRate(int block, double dropoutRate) {
            told.add("dropout " + block + " " + dropoutRate);
        }
    });

    EditorControllerTest() {
        controller.onFocus(focused::add);
    }

    private String shape() {
        return model.experimentProperty().get().network().shape();
    }

    private int id(int index) {
        return model.draftProperty().get().blocks().get(index).id();
    }

    private KeyEvent press(KeyCode code, boolean control, boolean alt, boolean onCard) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false);
        controller.press(event, id(0), onCard);
        return event;
    }

    @Test
    void aCardIsDroppedWhereTheLineWasShown() {
        model.insert(2);
        model.set(new BlockSettings(id(2)).units(), 64.0);
        assertThat(shape()).isEqualTo("784-256-128-64-10");

        controller.drop(id(0), 2);
        assertThat(shape()).isEqualTo("784-128-256-64-10");
        controller.drop(id(2), 0);
        assertThat(shape()).isEqualTo("784-64-128-256-10");
        controller.drop(id(0), 3);
        assertThat(shape()).isEqualTo("784-128-256-64-10");
    }

    @Test
    void aCardDroppedWhereItWasLeavesNothingToUndo() {
        controller.drop(id(1), 1);
        controller.drop(id(1), 2);

        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void theKeyboardFollowsTheCard() {
        int first = id(0);
        int second = id(1);

        controller.move(first, 1);
        assertThat(shape()).isEqualTo("784-128-256-10");
        controller.move(first, 1);
        assertThat(shape()).isEqualTo("784-128-256-10");
        controller.delete(first);

        assertThat(focused).containsExactly(first, second);
    }

    @Test
    void keysMoveDuplicateInsertAndDelete() {
        assertThat(press(KeyCode.DOWN, false, true, false).isConsumed()).isTrue();
        assertThat(shape()).isEqualTo("784-128-256-10");
        press(KeyCode.D, true, false, false);
        assertThat(shape()).isEqualTo("784-128-128-256-10");
        press(KeyCode.INSERT, false, false, true);
        assertThat(shape()).isEqualTo("784-128-128-128-256-10");
        press(KeyCode.DELETE, false, false, true);
        press(KeyCode.BACK_SPACE, false, false, true);
        press(KeyCode.PLUS, false, false, true);
        assertThat(shape()).isEqualTo("784-128-128-256-10");
    }

    @Test
    void keysInsideAFieldBelongToTheField() {
        assertThat(press(KeyCode.DELETE, false, false, false).isConsumed()).isFalse();
        assertThat(press(KeyCode.BACK_SPACE, false, false, false).isConsumed()).isFalse();

        assertThat(shape()).isEqualTo("784-256-128-10");
    }

    @Test
    void aRunIsToldOfDropoutAndOfItsUndo() {
        BlockSettings second = new BlockSettings(id(1));
        model.set(second.dropoutRate(), 0.1);
        model.endEdit();
        assertThat(told).isEmpty();

        model.setLocked(true);
        model.set(second.dropoutRate(), 0.3);
        model.undo();

        assertThat(told).containsExactly("dropout 1 0.3", "dropout 1 0.1");
    }
}
