package multilayer.app.common;

import java.util.OptionalDouble;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.NumberSetting;
import multilayer.app.model.Setting;

/** What a person does with the fields of an experiment: type, step, slide, choose. */
public final class SettingController {

    private final ExperimentModel model;

    public SettingController(ExperimentModel model) {
        this.model = model;
    }

    /**
     * A text has been typed so far. It counts at once, unless a run would feel every half-typed number.
     */
    public void type(NumberSetting setting, String text) {
        OptionalDouble value = Numbers.parse(text, setting.unit());
        if (value.isEmpty() || !setting.range().contains(value.getAsDouble())) {
            model.reject(setting, text);
        } else if (!model.lockedProperty().get()) {
            model.set(setting, value.getAsDouble());
        } else {
            model.accept(setting);
        }
    }

    /** Typing is over: Enter, or the focus left the field. */
    public void finish(NumberSetting setting, String text) {
        OptionalDouble value = Numbers.parse(text, setting.unit());
        if (value.isPresent() && setting.range().contains(value.getAsDouble())) {
            model.set(setting, value.getAsDouble());
        }
        model.endEdit();
    }

    /** An arrow key asks for the next (1) or the previous (-1) value. */
    public void step(NumberSetting setting, int direction) {
        double value = setting.in(model.draftProperty().get());
        model.set(setting, setting.next(value, direction));
    }

    /** The slider stands at {@code value} now. */
    public void slide(NumberSetting setting, double value) {
        model.set(setting, value);
    }

    /** A drag is over. */
    public void endEdit() {
        model.endEdit();
    }

    /** Takes back the last step of the whole experiment. */
    public void undo() {
        model.undo();
    }

    /** Brings back the step that was undone last. */
    public void redo() {
        model.redo();
    }

    /** Another member of a catalog has been chosen, or a switch has been thrown. */
    public <T> void choose(Setting<T> setting, T value) {
        model.endEdit();
        model.set(setting, value);
        model.endEdit();
    }
}
