package multilayer.app;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps one record out of JavaFX's log: that its classes come from the class path. They do by intent, and a person can
 * do nothing about it.
 */
final class JavaFxLog {

    /** Held here because the logging framework itself holds loggers weakly, filter and all. */
    private static final Logger LOGGER = Logger.getLogger("javafx");

    private JavaFxLog() {}

    static void hush() {
        LOGGER.setFilter(JavaFxLog::isOfUse);
    }

    static boolean isOfUse(LogRecord logged) {
        return logged.getMessage() == null || !logged.getMessage().startsWith("Unsupported JavaFX configuration");
    }
}
