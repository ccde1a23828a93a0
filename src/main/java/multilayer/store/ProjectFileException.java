package multilayer.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A project file that cannot be used; the message is a sentence for the person. */
public final class ProjectFileException extends IOException {

    public ProjectFileException(String message) {
        this(message, null);
    }

    public ProjectFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A problem at one line of a file. */
    static ProjectFileException at(String file, int line, String problem) {
        return new ProjectFileException("%s, line %d: %s.".formatted(file, line, problem));
    }
}
