package multilayer.app.model;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import multilayer.engine.Range;
import multilayer.text.Messages;

/** A setting that is a number, with its bounds and the values that a slider offers. */
public final class NumberSetting extends Setting<Double> {

    private final Range range;
    private final NumberScale scale;
    private final Unit unit;

    NumberSetting(
            Key key,
            Range range,
            NumberScale scale,
            Unit unit,
            ToDoubleFunction<Draft> reader,
            BiFunction<Draft, Double, Draft> writer,
            Predicate<Draft> applies) {
        super(key, reader::applyAsDouble, writer, applies);
        this.range = range;
        this.scale = scale;
        this.unit = unit;
    }

    public Range range() {
        return range;
    }

    /** What the slider offers and how far an arrow key goes. */
    public NumberScale scale() {
        return scale;
    }

    public Unit unit() {
        return unit;
    }

    /** Where an arrow key goes from {@code value}: up (1) or down (-1), and nowhere beyond the bounds. */
    public double next(double value, int direction) {
        double next = scale.next(value, direction);
        return range.contains(next) ? next : value;
    }

    @Override
    public String help() {
        return super.help() + "\n" + Messages.text("setting.bounds", bounds());
    }

    /** The bounds as a person reads them: {@code in [0, 1)} or {@code from 0 % to 50 %}. */
    public String bounds() {
        return unit == Unit.PERCENT
                ? Messages.text("setting.percentBounds", 100 * range.minimum(), 100 * range.maximum())
                : range.bounds();
    }

    /** The sentence for a text that is no value of this setting: {@code Dropout of layer 2 must be in [0, 1): 1.2}. */
    String problem(Draft draft, String typed) {
        String subject = key().block() == Key.NO_BLOCK
                ? word("label")
                : Messages.text("setting.ofLayer", word("label"), draft.indexOf(key().block()) + 1);
        return typed.isBlank()
                ? Messages.text("setting.missing", subject, bounds())
                : Messages.text("setting.problem", subject, bounds(), typed.strip());
    }
}
