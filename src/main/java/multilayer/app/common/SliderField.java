package multilayer.app.common;

import atlantafx.base.theme.Styles;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import multilayer.app.model.NumberScale;

/** A slider that offers the values of a scale, beside the field that takes any value. */
public final class SliderField extends HBox {

    private final NumberScale scale;
    private final Slider slider;
    private final NumberField field;
    private boolean showing;

    public SliderField(NumberScale scale, NumberField field) {
        this.scale = scale;
        this.field = field;
        slider = new Slider(scale.lowestPosition(), scale.highestPosition(), scale.lowestPosition());
        slider.setBlockIncrement(scale.step());
        slider.getStyleClass().add(Styles.SMALL);
        slider.setMinWidth(40);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getStyleClass().add("slider-field");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(slider, field);
    }

    public Slider slider() {
        return slider;
    }

    public NumberField field() {
        return field;
    }

    /** Calls {@code listener} with each offered value that the person slides to, and {@code end} when a drag or a click is over. */
    public void onSlide(DoubleConsumer listener, Runnable end) {
        slider.valueProperty().addListener((property, old, position) -> {
            if (!showing) {
                double value = scale.value(position.doubleValue());
                moveTo(value);
                listener.accept(value);
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> end.run());
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> end.run());
        slider.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                end.run();
            }
        });
    }

    /** Shows the value that holds now; one beyond the slider's ends stands at the end. */
    public void show(double value, boolean problem) {
        moveTo(value);
        field.show(value, problem);
    }

    private void moveTo(double value) {
        showing = true;
        slider.setValue(scale.position(value));
        showing = false;
    }
}
