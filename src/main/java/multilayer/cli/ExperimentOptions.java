package multilayer.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilayer.engine.Named;
import multilayer.engine.Range;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.TrainingConfig;
import multilayer.store.ProjectFile;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say what is trained. Numbers arrive as text, so that one sentence can name the option, the value and
 * its bounds.
 */
final class ExperimentOptions {

    @Option(names = "--preset", paramLabel = "NAME", completionCandidates = PresetNames.class)
    private @Nullable String preset;

    @Option(names = "--project", paramLabel = "FILE")
    private @Nullable Path project;

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable String epochs;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable String seed;

    @Option(names = "--validation", paramLabel = "none|test|SHARE")
    private @Nullable String validation;

    /**
     * What the options ask for: the baseline without any.
     *
     * @throws IllegalArgumentException with a sentence that names the value and the bound
     * @throws IOException if the project cannot be read
     */
    Experiment experiment() throws IOException {
        return changed(base());
    }

    /** What a run of it is called: the preset's name, or the project's. */
    String name() {
        if (project != null) {
            String file = String.valueOf(project.getFileName());
            return file.endsWith(ProjectFile.EXTENSION)
                    ? file.substring(0, file.length() - ProjectFile.EXTENSION.length())
                    : file;
        }
        return preset == null ? Preset.BASELINE.id() : preset;
    }

    /**
     * Refuses options that ask for something else than {@code begun}; without any they ask for that.
     *
     * @throws IllegalArgumentException with a sentence that names the options or their values
     * @throws IOException if the project cannot be read
     */
    void requireSame(Experiment begun) throws IOException {
        Experiment asked = changed(preset == null && project == null ? begun : base());
        if (!asked.equals(begun)) {
            throw new IllegalArgumentException(Messages.text("cli.resumeContradicts", given()));
        }
    }

    /** The options as they were given; empty for none. */
    String given() {
        return Stream.of(
                        told("--preset", preset),
                        told("--project", project),
                        told("--epochs", epochs),
                        told("--seed", seed),
                        told("--validation", validation))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> told(String option, @Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of(option + " " + value);
    }

    private Experiment changed(Experiment base) {
        TrainingConfig training = base.training();
        if (epochs != null) {
            training = training.withEpochs(
                    number("--epochs", TrainingConfig.EPOCHS, epochs).intValueExact());
        }
        if (seed != null) {
            training = training.withSeed(
                    number("--seed", TrainingConfig.SEED, seed).longValueExact());
        }
        if (validation != null) {
            training = training.withValidation(validation(validation));
        }
        return base.withTraining(training);
    }

    private Experiment base() throws IOException {
        if (preset != null && project != null) {
            throw new IllegalArgumentException(Messages.text("cli.presetAndProject", preset, project));
        }
        if (project != null) {
            return ProjectFile.read(project);
        }
        return preset == null
                ? Preset.BASELINE.experiment()
                : Named.byId("--preset", Preset.values(), preset).experiment();
    }

    private static Validation validation(String text) {
        return switch (text) {
            case "none" -> Validation.NONE;
            case "test" -> Validation.TEST;
            default -> share(text);
        };
    }

    private static Validation share(String text) {
        BigDecimal share = decimal(text);
        if (share == null || !Validation.SHARE.contains(share.doubleValue())) {
            throw new IllegalArgumentException(Messages.text("cli.validation", Validation.SHARE.bounds(), text));
        }
        return share.signum() == 0 ? Validation.NONE : Validation.stratified(share.doubleValue());
    }

    static BigDecimal number(String option, Range range, String text) {
        BigDecimal number = decimal(text);
        if (number == null || !range.contains(number.doubleValue())) {
            throw new IllegalArgumentException(Messages.text("cli.number", option, range.bounds(), text));
        }
        return number;
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The catalog of presets, for the help. */
    static final class PresetNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Preset.values()).map(Preset::id).iterator();
        }
    }
}
