package multilayer.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of a library is on the class path, as Maven wrote it into the library's archive. */
public final class LibraryVersion {

    private LibraryVersion() {}

    /** The version of an artifact that {@code member} is a class of; {@code ?} where the archive does not tell. */
    public static String of(Class<?> member, String group, String artifact) {
        String path = "/META-INF/maven/%s/%s/pom.properties".formatted(group, artifact);
        try (InputStream in = member.getResourceAsStream(path)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "?");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
