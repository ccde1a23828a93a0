package multilayer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import multilayer.engine.Range;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepSpec.Tuning;

/** All that decides how a sweep goes, as JSON. */
public final class SweepSpecText {

    private static final int VERSION = 1;

    private SweepSpecText() {}

    /** The same spec always makes the same text. */
    public static String of(SweepSpec spec) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION);
        root.put("name", spec.name());
        ExperimentSection.write(root.putObject("experiment"), spec.base());
        root.set("space", SpaceSection.write(spec.space()));
        root.put("strategy", spec.strategy().id());
        ObjectNode budget = root.putObject("budget");
        spec.budget().trials().ifPresent(trials -> budget.put("trials", trials));
        spec.budget().epochs().ifPresent(epochs -> budget.put("epochs", epochs));
        spec.budget().time().ifPresent(time -> budget.put("seconds", time.toSeconds()));
        root.put("seed", spec.seed());
        root.put("window", spec.window());
        root.putObject("tuning")
                .put("gridPoints", spec.tuning().gridPoints())
                .put("eta", spec.tuning().eta())
                .put("minimumEpochs", spec.tuning().minimumEpochs());
        try {
            return new String(ProjectFile.text(root), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sweep is always JSON", e);
        }
    }

    /**
     * Reads it.
     *
     * @param name what errors call it
     * @throws ProjectFileException with one sentence that names it, line, field, value and bound
     */
    public static SweepSpec parse(String name, String text) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return Fields.read(name, JsonReader.read(name, in), SweepSpecText::spec);
    }

    private static SweepSpec spec(Fields root) throws ProjectFileException {
        root.version(VERSION);
        String name = root.text("name");
        Experiment base = root.object("experiment", ExperimentSection::read);
        SearchSpace space = root.object("space", SpaceSection::read);
        Strategy strategy = root.member("strategy", Strategy.values());
        Budget budget = root.object("budget", SweepSpecText::budget);
        long seed = root.whole("seed", TrainingConfig.SEED);
        int window = root.integer("window", SweepSpec.WINDOW);
        Tuning tuning = root.object(
                "tuning",
                fields -> new Tuning(
                        fields.integer("gridPoints", Tuning.GRID_POINTS),
                        fields.integer("eta", Tuning.ETA),
                        fields.integer("minimumEpochs", Tuning.MINIMUM_EPOCHS)));
        return root.checked(
                "budget", () -> new SweepSpec(name, base, space, strategy, budget, seed, window, tuning));
    }

    private static Budget budget(Fields budget) throws ProjectFileException {
        return new Budget(
                optional(budget, "trials", Budget.TRIALS),
                optional(budget, "epochs", Budget.EPOCHS),
                budget.has("seconds")
                        ? Optional.of(Duration.ofSeconds(budget.whole("seconds", Budget.SECONDS)))
                        : Optional.empty());
    }

    private static OptionalInt optional(Fields fields, String name, Range range) throws ProjectFileException {
        return fields.has(name) ? OptionalInt.of(fields.integer(name, range)) : OptionalInt.empty();
    }
}
