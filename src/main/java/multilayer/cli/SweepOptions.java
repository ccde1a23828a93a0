package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import multilayer.engine.Named;
import multilayer.engine.Range;
import multilayer.engine.train.TrainingConfig;
import multilayer.experiments.space.Search;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepSpec.Tuning;
import multilayer.store.SpaceFile;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a sweep goes. Numbers arrive as text, so that one sentence can name option, value and bounds. */
final class SweepOptions {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})([smh])");

    @Option(names = "--space", paramLabel = "FILE")
    private @Nullable Path space;

    @Option(names = "--strategy", paramLabel = "NAME", completionCandidates = StrategyNames.class)
    private @Nullable String strategy;

    @Option(names = "--trials", paramLabel = "N")
    private @Nullable String trials;

    @Option(names = "--epochs-budget", paramLabel = "N")
    private @Nullable String epochs;

    @Option(names = "--time", paramLabel = "90s|30m|2h")
    private @Nullable String time;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable String seed;

    @Option(names = "--grid-points", paramLabel = "N")
    private @Nullable String gridPoints;

    @Option(names = "--eta", paramLabel = "N")
    private @Nullable String eta;

    @Option(names = "--min-epochs", paramLabel = "N")
    private @Nullable String minimumEpochs;

    /** The options that were given, as they were; a sweep that goes on must not be given any. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        add(given, "--space", space == null ? null : space.toString());
        add(given, "--strategy", strategy);
        add(given, "--trials", trials);
        add(given, "--epochs-budget", epochs);
        add(given, "--time", time);
        add(given, "--seed", seed);
        add(given, "--grid-points", gridPoints);
        add(given, "--eta", eta);
        add(given, "--min-epochs", minimumEpochs);
        return given;
    }

    private static void add(List<String> given, String option, @Nullable String value) {
        if (value != null) {
            given.add(option + " " + value);
        }
    }

    /**
     * What the options ask for.
     *
     * @param slots how many trials run at once
     * @throws IllegalArgumentException with a sentence that names the value and the bound
     * @throws IOException if the space cannot be read
     */
    SweepSpec spec(int slots) throws IOException {
        if (space == null) {
            throw new IllegalArgumentException(Messages.text("cli.sweep.noSpace"));
        }
        Tuning tuning = new Tuning(
                whole("--grid-points", Tuning.GRID_POINTS, gridPoints).orElse(Tuning.USUAL.gridPoints()),
                whole("--eta", Tuning.ETA, eta).orElse(Tuning.USUAL.eta()),
                whole("--min-epochs", Tuning.MINIMUM_EPOCHS, minimumEpochs).orElse(Tuning.USUAL.minimumEpochs()));
        Budget budget = new Budget(
                whole("--trials", Budget.TRIALS, trials),
                whole("--epochs-budget", Budget.EPOCHS, epochs),
                time == null ? Optional.empty() : Optional.of(duration(time)));
        Strategy chosen = strategy == null ? Strategy.HALVING : Named.byId("--strategy", Strategy.values(), strategy);
        if (budget.isUnlimited() && chosen != Strategy.GRID) {
            throw new IllegalArgumentException(Messages.text("cli.sweep.noBudget", chosen.id()));
        }
        long drawn = seed == null
                ? 1
                : ExperimentOptions.number("--seed", TrainingConfig.SEED, seed).longValueExact();
        Search search = SpaceFile.read(space);
        return new SweepSpec(name(space), search.base(), search.space(), chosen, budget, drawn, 2 * slots, tuning);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    private static OptionalInt whole(String option, Range range, @Nullable String text) {
        return text == null
                ? OptionalInt.empty()
                : OptionalInt.of(ExperimentOptions.number(option, range, text).intValueExact());
    }

    private static Duration duration(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(Messages.text("cli.sweep.time", text));
        }
        long count = Long.parseLong(matcher.group(1));
        Duration duration =
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofHours(count);
                };
        if (!Budget.SECONDS.contains((double) duration.toSeconds())) {
            throw new IllegalArgumentException(Messages.text("cli.sweep.time", text));
        }
        return duration;
    }

    /** The catalog of strategies, for the help. */
    static final class StrategyNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Strategy.values()).map(Strategy::id).iterator();
        }
    }
}
