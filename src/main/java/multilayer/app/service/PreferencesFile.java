package multilayer.app.service;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import multilayer.app.model.Preferences;
import multilayer.store.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The preferences on disk. They are a comfort: whatever is wrong with them, the program starts without them. */
public final class PreferencesFile {

    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);

    private final ObjectMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /** What was remembered; the defaults when there is nothing, or nothing that can be used. */
    public Preferences read() {
        if (!Files.exists(file)) {
            return Preferences.DEFAULT;
        }
        try {
            Preferences read = json.readValue(file.toFile(), Preferences.class);
            return read == null ? Preferences.DEFAULT : read;
        } catch (IOException e) {
            LOG.warn("{} cannot be used and will be replaced: {}", file, e.getMessage());
            return Preferences.DEFAULT;
        }
    }

    /** Remembers, or logs why not. */
    public void write(Preferences preferences) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, out -> out.write(json.writeValueAsBytes(preferences)));
        } catch (IOException e) {
            LOG.warn("the preferences were not saved: {}", e.getMessage());
        }
    }
}
