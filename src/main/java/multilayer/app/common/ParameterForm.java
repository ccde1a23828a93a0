package multilayer.app.common;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.model.Draft;
import multilayer.app.model.Key;
import multilayer.app.model.NumberSetting;
import multilayer.app.model.Setting;
import multilayer.engine.Named;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;

/**
 * The one way to build the rows of settings that this program shows: name, control, and what is wrong with the value.
 * The controls' ids are the prefix and the setting's name, ending in {@code -field}, {@code -slider}, {@code -combo} or
 * {@code -check}.
 */
public final class ParameterForm extends VBox {

    private final String idPrefix;
    private final SettingController controller;
    private final ValidationSupport validation = new ValidationSupport();
    private final List<ParameterRow> rows = new ArrayList<>();

    public ParameterForm(String idPrefix, SettingController controller) {
        this.idPrefix = idPrefix;
        this.controller = controller;
        validation.setErrorDecorationEnabled(true);
        validation.setValidationDecorator(new RowDecoration());
        getStyleClass().add("parameter-form");
    }

    /** A row with a field, and {@code extras} beside it. */
    public NumberField number(NumberSetting setting, Node... extras) {
        NumberField field = field(setting);
        HBox line = new HBox(field);
        line.getStyleClass().add("slider-field");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(extras);
        HBox.setHgrow(field, Priority.ALWAYS);
        add(setting, line, field, false, draft -> field.show(setting.in(draft), isWrong(setting)));
        return field;
    }

    /** A row with a slider and a field; with {@code extras} beside them on a line of their own, so that the slider stays long. */
    public SliderField slider(NumberSetting setting, Node... extras) {
        NumberField field = field(setting);
        SliderField both = new SliderField(setting.scale(), field);
        both.getChildren().addAll(extras);
        both.slider().setId(id(setting, "slider"));
        both.slider().setAccessibleText(setting.label());
        both.onSlide(value -> controller.slide(setting, value), controller::endEdit);
        add(setting, both, field, extras.length > 0, draft -> both.show(setting.in(draft), isWrong(setting)));
        return both;
    }

    /**
     * A row with a choice among the members of a catalog.
     *
     * @param catalog where the members' names stand in the messages
     * @param wide whether the names are so long that the choice needs a line of its own
     */
    public <E extends Named> ComboBox<E> choice(Setting<E> setting, String catalog, E[] members, boolean wide) {
        ComboBox<E> combo = new ComboBox<>();
        combo.getItems().setAll(members);
        combo.setConverter(new NamedConverter<>(catalog, combo.getItems()));
        combo.setId(id(setting, "combo"));
        combo.setAccessibleText(setting.label());
        combo.getStyleClass().add(Styles.SMALL);
        combo.setMaxWidth(Double.MAX_VALUE);
        boolean[] showing = {false};
        combo.valueProperty().addListener((property, old, member) -> {
            if (!showing[0] && member != null) {
                controller.choose(setting, member);
            }
        });
        add(setting, combo, combo, wide, draft -> {
            showing[0] = true;
            combo.setValue(setting.in(draft));
            showing[0] = false;
        });
        return combo;
    }

    /** A row with a check box. */
    public CheckBox toggle(Setting<Boolean> setting) {
        CheckBox check = new CheckBox();
        check.setId(id(setting, "check"));
        check.setAccessibleText(setting.label());
        check.setOnAction(event -> controller.choose(setting, check.isSelected()));
        add(setting, check, check, false, draft -> check.setSelected(setting.in(draft)));
        return check;
    }

    /** Shows what holds now in every row. Rows that do not apply are not in the scene, where every frame would have to pass them. */
    public void show(Draft draft, Map<Key, String> problems, boolean locked) {
        int place = 0;
        for (ParameterRow row : rows) {
            if (row.setting().applies(draft)) {
                put(row, place++);
            } else {
                getChildren().remove(row);
            }
            String problem = problems.getOrDefault(row.setting().key(), "");
            if (row.show(draft, problem, locked)) {
                validation.revalidate(row.marked());
            }
        }
    }

    /** One by one: a row that stays keeps the keyboard's focus. */
    private void put(ParameterRow row, int place) {
        if (!getChildren().contains(row)) {
            getChildren().add(place, row);
        }
    }

    /** Where the style sheet of that name stands; a panel of forms needs {@code form} and its own. */
    public static String stylesheet(String name) {
        return Objects.requireNonNull(ParameterForm.class.getResource("/multilayer/app/" + name + ".css"), name)
                .toExternalForm();
    }

    private NumberField field(NumberSetting setting) {
        NumberField field = new NumberField(setting.unit());
        field.setId(id(setting, "field"));
        field.setAccessibleText(setting.label());
        field.getStyleClass().add(Styles.SMALL);
        field.onTyped(text -> controller.type(setting, text), () -> controller.finish(setting, field.getText()));
        field.onHistory(controller::undo, controller::redo);
        field.onStep(direction -> controller.step(setting, direction));
        return field;
    }

    private void add(Setting<?> setting, Region editor, Control marked, boolean wide, Consumer<Draft> show) {
        ParameterRow row = new ParameterRow(setting, editor, marked, wide, show);
        rows.add(row);
        Validator<Object> validator = (control, value) -> ValidationResult.fromMessageIf(
                control, row.problem(), Severity.ERROR, !row.problem().isEmpty());
        validation.registerValidator(marked, false, validator);
    }

    private boolean isWrong(Setting<?> setting) {
        return rows.stream()
                .anyMatch(row -> row.setting().key().equals(setting.key())
                        && !row.problem().isEmpty());
    }

    private String id(Setting<?> setting, String kind) {
        return idPrefix + setting.key().name() + "-" + kind;
    }
}
