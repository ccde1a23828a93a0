package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JavaFxLogTest {

    @Test
    void onlyTheRecordAboutTheClassPathIsKeptOut() {
        assertThat(JavaFxLog.isOfUse(
                        record("Unsupported JavaFX configuration: classes were loaded from 'unnamed module @1b2c3d'")))
                .isFalse();
        assertThat(JavaFxLog.isOfUse(record("Could not resolve '-fx-base' while resolving lookups")))
                .isTrue();
        assertThat(JavaFxLog.isOfUse(new LogRecord(Level.WARNING, null))).isTrue();
    }

    private static LogRecord record(String message) {
        return new LogRecord(Level.WARNING, message);
    }
}
