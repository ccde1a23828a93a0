package multilayer.app.model.sweep;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import multilayer.engine.nn.NetworkSpec;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Kind;
import multilayer.experiments.space.Value;
import multilayer.text.Messages;

/**
 * A dimension of a search space as it is typed.
 *
 * @param from the lower bound; of {@link Drawing#SHAPES} the least number of layers
 * @param to the upper bound
 * @param values a list with commas; of {@link Drawing#SHAPES} the widths
 */
public record DimensionDraft(Hyperparameter hyperparameter, Drawing drawing, String from, String to, String values) {

    private static final Kind LAYERS = new Kind(Kind.Type.WHOLE, NetworkSpec.HIDDEN_BLOCKS, List.of());

    /** What one would usually try. */
    public static DimensionDraft usual(Hyperparameter hyperparameter) {
        return UsualDimensions.of(hyperparameter);
    }

    /** The draft that stands for {@code dimension}. */
    public static DimensionDraft of(Dimension dimension) {
        Hyperparameter hyperparameter = dimension.hyperparameter();
        Domain domain = dimension.domain();
        if (domain instanceof Domain.Uniform uniform) {
            return between(hyperparameter, Drawing.EVEN, uniform.minimum(), uniform.maximum());
        }
        if (domain instanceof Domain.LogUniform uniform) {
            return between(hyperparameter, Drawing.LOGARITHMIC, uniform.minimum(), uniform.maximum());
        }
        if (domain instanceof Domain.Integers integers) {
            Drawing drawing = integers.logarithmic() ? Drawing.LOGARITHMIC : Drawing.EVEN;
            return between(hyperparameter, drawing, integers.minimum(), integers.maximum());
        }
        if (domain instanceof Domain.Shapes shapes) {
            return new DimensionDraft(
                    hyperparameter,
                    Drawing.SHAPES,
                    String.valueOf(shapes.shallowest()),
                    String.valueOf(shapes.deepest()),
                    list(shapes.widths().stream().map(String::valueOf)));
        }
        return new DimensionDraft(
                hyperparameter,
                Drawing.LIST,
                "",
                "",
                list(domain.choices().stream().map(Value::text)));
    }

    private static DimensionDraft between(Hyperparameter hyperparameter, Drawing drawing, double from, double to) {
        return new DimensionDraft(
                hyperparameter, drawing, new Value.Amount(from).text(), new Value.Amount(to).text(), "");
    }

    private static String list(Stream<String> values) {
        return String.join(", ", values.toList());
    }

    /** Drawn another way; what is asked for then and was never typed follows from what was. */
    public DimensionDraft withDrawing(Drawing drawing) {
        List<String> items = items();
        boolean bounds = drawing.hasBounds() && from.isBlank() && to.isBlank() && !items.isEmpty();
        boolean list = drawing.hasValues() && values.isBlank();
        return new DimensionDraft(
                hyperparameter,
                drawing,
                bounds ? items.get(0) : from,
                bounds ? items.get(items.size() - 1) : to,
                list ? from + ", " + to : values);
    }

    public DimensionDraft withFrom(String from) {
        return new DimensionDraft(hyperparameter, drawing, from, to, values);
    }

    public DimensionDraft withTo(String to) {
        return new DimensionDraft(hyperparameter, drawing, from, to, values);
    }

    public DimensionDraft withValues(String values) {
        return new DimensionDraft(hyperparameter, drawing, from, to, values);
    }

    /** The values of the list, as they are typed. */
    public List<String> items() {
        return Stream.of(values.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** The dimension that is meant; empty if what is typed makes none. */
    public Optional<Dimension> dimension() {
        try {
            return Optional.of(parse());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with it, in a sentence; empty if nothing is. */
    public String problem() {
        try {
            parse();
            return "";
        } catch (IllegalArgumentException e) {
            return SweepWords.sentence(String.valueOf(e.getMessage()));
        }
    }

    private Dimension parse() {
        return new Dimension(hyperparameter, domain());
    }

    private Domain domain() {
        boolean whole = hyperparameter.kind().type() == Kind.Type.WHOLE;
        return switch (drawing) {
            case EVEN ->
                whole ? new Domain.Integers((int) lower(), (int) upper(), false) : new Domain.Uniform(lower(), upper());
            case LOGARITHMIC ->
                whole
                        ? new Domain.Integers((int) lower(), (int) upper(), true)
                        : new Domain.LogUniform(lower(), upper());
            case SHAPES -> new Domain.Shapes((int) lower(), (int) upper(), widths());
            case LIST ->
                new Domain.Choice(items().stream()
                        .map(item -> parse("sweep.field.value", hyperparameter.kind(), item))
                        .toList());
        };
    }

    private double lower() {
        return number("sweep.field.from", from);
    }

    private double upper() {
        return number("sweep.field.to", to);
    }

    private double number(String field, String text) {
        Kind kind = drawing == Drawing.SHAPES ? LAYERS : hyperparameter.kind();
        return ((Value.Amount) parse(field, kind, text.strip())).number();
    }

    private List<Integer> widths() {
        Kind width = new Kind(Kind.Type.WHOLE, hyperparameter.kind().range(), List.of());
        return items().stream()
                .map(item -> (int) ((Value.Amount) parse("sweep.field.width", width, item)).number())
                .toList();
    }

    private static Value parse(String field, Kind kind, String text) {
        try {
            return kind.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Messages.text(field) + " " + e.getMessage(), e);
        }
    }
}
