package multilayer.app.sketch;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a picture to read. */
@FunctionalInterface
public interface PictureChooser {

    /** The chosen file; empty when the person thought better of it. */
    Optional<Path> choose();
}
