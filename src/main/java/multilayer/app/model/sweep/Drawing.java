package multilayer.app.model.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import multilayer.engine.Named;
import multilayer.experiments.space.Kind;

/** How a person says what is tried for a hyperparameter. */
public enum Drawing implements Named {
    /** Between two bounds, evenly. */
    EVEN("even", Kind.Type.REAL, Kind.Type.WHOLE),
    /** Between two bounds, each factor as likely as another. */
    LOGARITHMIC("logarithmic", Kind.Type.REAL, Kind.Type.WHOLE),
    /** Depths between two bounds, and a list of widths. */
    SHAPES("shapes", Kind.Type.WIDTHS),
    /** A list of values. */
    LIST("list", Kind.Type.values());

    private final String id;
    private final Set<Kind.Type> types;

    Drawing(String id, Kind.Type... types) {
        this.id = id;
        this.types = Set.of(types);
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether there are bounds to type. */
    public boolean hasBounds() {
        return this != LIST;
    }

    /** Whether there is a list to type. */
    public boolean hasValues() {
        return this == LIST || this == SHAPES;
    }

    /** The ways that make sense for such values. */
    public static List<Drawing> of(Kind.Type type) {
        return Arrays.stream(values())
                .filter(drawing -> drawing.types.contains(type))
                .toList();
    }
}
