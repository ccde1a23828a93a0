package multilayer.app.model.sweep;

import java.util.ArrayList;
import java.util.List;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Value;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;
import multilayer.text.Messages;

/**
 * A dimension of a search space as an axis. Shapes of networks that are too many to be written one above another are put in their
 * order, by depth and then by width, and only the depths are written.
 */
public record DimensionAxis(Dimension dimension, SweepAxis axis) {

    private static final int MOST_CHOICES = 24;

    public static DimensionAxis of(Dimension dimension) {
        return new DimensionAxis(dimension, axis(dimension));
    }

    private static SweepAxis axis(Dimension dimension) {
        String name = SweepWords.name(dimension.hyperparameter());
        Domain domain = dimension.domain();
        if (domain instanceof Domain.Uniform uniform) {
            return SweepAxis.ofNumbers(name, Scale.LINEAR, uniform.minimum(), uniform.maximum());
        }
        if (domain instanceof Domain.LogUniform uniform) {
            return SweepAxis.ofNumbers(name, Scale.LOGARITHMIC, uniform.minimum(), uniform.maximum());
        }
        if (domain instanceof Domain.Integers integers) {
            Scale scale = integers.logarithmic() ? Scale.LOGARITHMIC : Scale.LINEAR;
            return SweepAxis.ofNumbers(name, scale, integers.minimum(), integers.maximum());
        }
        if (domain instanceof Domain.Shapes shapes && domain.choices().size() > MOST_CHOICES) {
            return new SweepAxis(name, Scale.LINEAR, 0, 1, false, depths(shapes));
        }
        return SweepAxis.ofChoices(
                name,
                domain.choices().stream()
                        .map(value -> SweepWords.value(dimension.hyperparameter(), value))
                        .toList());
    }

    private static List<Tick> depths(Domain.Shapes shapes) {
        List<Tick> ticks = new ArrayList<>();
        int depths = shapes.deepest() - shapes.shallowest() + 1;
        for (int depth = shapes.shallowest(); depth <= shapes.deepest(); depth++) {
            double middle = (depth - shapes.shallowest() + 0.5) / depths;
            ticks.add(new Tick(middle, Messages.text("sweep.layers", depth)));
        }
        return ticks;
    }

    /** Where a value stands on the axis. */
    public double value(Value value) {
        if (axis.isOfChoices()) {
            return dimension.domain().choices().indexOf(value);
        }
        return value instanceof Value.Amount amount
                ? amount.number()
                : dimension.domain().place(value);
    }
}
