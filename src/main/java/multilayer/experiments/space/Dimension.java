package multilayer.experiments.space;

import java.util.List;

/**
 * A hyperparameter that a search varies, and over what.
 *
 * @param domain of values that the hyperparameter may take
 */
public record Dimension(Hyperparameter hyperparameter, Domain domain) {

    public Dimension {
        Kind kind = hyperparameter.kind();
        boolean real = domain instanceof Domain.Uniform || domain instanceof Domain.LogUniform;
        boolean whole = domain instanceof Domain.Integers;
        boolean shapes = domain instanceof Domain.Shapes;
        if ((real && kind.type() != Kind.Type.REAL)
                || (whole && kind.type() != Kind.Type.WHOLE)
                || (shapes && kind.type() != Kind.Type.WIDTHS)) {
            throw new IllegalArgumentException("%s cannot be drawn that way: it must be %s; use a choice"
                    .formatted(hyperparameter.id(), kind.bounds()));
        }
        for (Value value : ends(domain)) {
            if (!kind.allows(value)) {
                throw new IllegalArgumentException(
                        "%s must be %s: %s".formatted(hyperparameter.id(), kind.bounds(), value.text()));
            }
        }
    }

    /** Values that are allowed only if all are. */
    private static List<Value> ends(Domain domain) {
        if (domain instanceof Domain.Shapes shapes) {
            return List.of(widest(shapes), narrowest(shapes));
        }
        List<Value> choices = domain.choices();
        return choices.isEmpty() ? domain.grid(2) : choices;
    }

    private static Value widest(Domain.Shapes shapes) {
        return new Value.Widths(List.of(
                shapes.widths().stream().mapToInt(Integer::intValue).max().orElseThrow()));
    }

    private static Value narrowest(Domain.Shapes shapes) {
        return new Value.Widths(List.of(
                shapes.widths().stream().mapToInt(Integer::intValue).min().orElseThrow()));
    }
}
