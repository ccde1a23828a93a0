package multilayer.app.sweep;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import multilayer.engine.train.Experiment;

/**
 * What is asked when search spaces are opened and saved.
 *
 * @param open asks for a file to read
 * @param save asks where to write, with a name to begin with
 * @param begin begins a project of a name from an experiment, after asking about what is open; false if the person would not
 */
public record SpaceDialogs(
        Supplier<Optional<Path>> open, Function<String, Optional<Path>> save, BiPredicate<String, Experiment> begin) {}
