package multilayer.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilayer.engine.Range;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Kind;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;
import org.jspecify.annotations.Nullable;

/** The {@code space} of a space file: a field for each hyperparameter that is varied. */
final class SpaceSection {

    private static final String UNIFORM = "uniform";
    private static final String LOG_UNIFORM = "logUniform";
    private static final String INTEGER = "integer";
    private static final String LOG_INTEGER = "logInteger";
    private static final String DEPTH = "depth";
    private static final String WIDTHS = "widths";

    private static final Range LAYERS =
            Range.integers(DEPTH, (int) NetworkSpec.HIDDEN_BLOCKS.minimum(), (int) NetworkSpec.HIDDEN_BLOCKS.maximum());

    private SpaceSection() {}

    static SearchSpace read(Fields space) throws ProjectFileException {
        for (Hyperparameter known : Hyperparameter.values()) {
            space.has(known.id()); // is asked for, so that no other is taken for a field
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (String name : space.names()) {
            if (Hyperparameter.ids().contains(name)) {
                dimensions.add(dimension(space, Hyperparameter.byId(name)));
            }
        }
        space.refuseUnasked();
        return space.checked("", () -> new SearchSpace(dimensions));
    }

    private static Dimension dimension(Fields space, Hyperparameter hyperparameter) throws ProjectFileException {
        String name = hyperparameter.id();
        Kind kind = hyperparameter.kind();
        boolean drawn = kind.isNumber() || kind.type() == Kind.Type.WIDTHS;
        if (drawn && space.isObject(name)) {
            Domain domain = space.object(name, fields -> drawn(kind, fields));
            return space.checked(name, () -> new Dimension(hyperparameter, domain));
        }
        List<Value> choices = space.values(name, kind.bounds(), json -> value(kind, json));
        return space.checked(name, () -> new Dimension(hyperparameter, new Domain.Choice(choices)));
    }

    private static Domain drawn(Kind kind, Fields fields) throws ProjectFileException {
        return switch (kind.type()) {
            case WIDTHS -> shapes(kind, fields);
            case WHOLE -> {
                String name = present(fields, INTEGER, LOG_INTEGER);
                double[] bounds = fields.pair(name, kind.range());
                boolean logarithmic = name.equals(LOG_INTEGER);
                yield fields.checked(name, () -> new Domain.Integers((int) bounds[0], (int) bounds[1], logarithmic));
            }
            default -> {
                String name = present(fields, UNIFORM, LOG_UNIFORM);
                double[] bounds = fields.pair(name, kind.range());
                yield fields.checked(
                        name,
                        () -> name.equals(UNIFORM)
                                ? new Domain.Uniform(bounds[0], bounds[1])
                                : new Domain.LogUniform(bounds[0], bounds[1]));
            }
        };
    }

    /** The one of two names that is there; the first if neither is. */
    private static String present(Fields fields, String first, String second) throws ProjectFileException {
        boolean hasFirst = fields.has(first);
        boolean hasSecond = fields.has(second);
        if (hasFirst && hasSecond) {
            throw fields.problem(second, first + " and " + second + " exclude one another; remove one of the two");
        }
        fields.refuseUnasked();
        return fields.has(second) ? second : first;
    }

    private static Domain shapes(Kind kind, Fields fields) throws ProjectFileException {
        double[] depth = fields.pair(DEPTH, LAYERS);
        List<Integer> widths = List.copyOf(fields.integers(WIDTHS, kind.range()));
        return fields.checked(WIDTHS, () -> new Domain.Shapes((int) depth[0], (int) depth[1], widths));
    }

    private static Optional<Value> value(Kind kind, Json json) {
        @Nullable Value value =
                switch (kind.type()) {
                    case REAL, WHOLE ->
                        json.value() instanceof BigDecimal number ? new Value.Amount(number.doubleValue()) : null;
                    case FLAG -> json.value() instanceof Boolean flag ? new Value.Flag(flag) : null;
                    case MEMBER -> json.value() instanceof String word ? new Value.Word(word) : null;
                    case WIDTHS -> json.value() instanceof List<?> entries ? widths(entries) : null;
                };
        return Optional.ofNullable(value).filter(kind::allows);
    }

    private static @Nullable Value widths(List<?> entries) {
        List<Integer> units = new ArrayList<>();
        for (Object entry : entries) {
            if (!(((Json) entry).value() instanceof BigDecimal number)
                    || !HiddenBlock.UNITS.contains(number.doubleValue())) {
                return null;
            }
            units.add(number.intValue());
        }
        return new Value.Widths(units);
    }

    static ObjectNode write(SearchSpace space) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Dimension dimension : space.dimensions()) {
            node.set(dimension.hyperparameter().id(), write(dimension.domain()));
        }
        return node;
    }

    private static JsonNode write(Domain domain) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (domain instanceof Domain.Choice choice) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            choice.choices().forEach(value -> list.add(write(value)));
            return list;
        } else if (domain instanceof Domain.Uniform uniform) {
            write(node, UNIFORM, uniform.minimum(), uniform.maximum());
        } else if (domain instanceof Domain.LogUniform uniform) {
            write(node, LOG_UNIFORM, uniform.minimum(), uniform.maximum());
        } else if (domain instanceof Domain.Integers integers) {
            node.putArray(integers.logarithmic() ? LOG_INTEGER : INTEGER)
                    .add(integers.minimum())
                    .add(integers.maximum());
        } else {
            Domain.Shapes shapes = (Domain.Shapes) domain;
            node.putArray(DEPTH).add(shapes.shallowest()).add(shapes.deepest());
            ArrayNode widths = node.putArray(WIDTHS);
            shapes.widths().forEach(widths::add);
        }
        return node;
    }

    private static void write(ObjectNode node, String name, double minimum, double maximum) {
        node.putArray(name).add(Numbers.decimal(minimum)).add(Numbers.decimal(maximum));
    }

    private static JsonNode write(Value value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (value instanceof Value.Amount amount) {
            return make.numberNode(Numbers.decimal(amount.number()));
        } else if (value instanceof Value.Flag flag) {
            return make.booleanNode(flag.on());
        } else if (value instanceof Value.Widths widths) {
            ArrayNode units = make.arrayNode();
            widths.units().forEach(units::add);
            return units;
        }
        return make.textNode(value.text());
    }
}
