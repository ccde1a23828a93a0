package multilayer.app.charts;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person where to write a file. */
@FunctionalInterface
public interface FilePicker {

    /**
     * The chosen file; empty when the person thought better of it.
     *
     * @param suggestion a name with its ending
     */
    Optional<Path> pick(String suggestion, ChartFormat format);
}
