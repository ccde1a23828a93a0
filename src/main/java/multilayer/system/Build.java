package multilayer.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.slf4j.LoggerFactory;

/**
 * Which build of the program this is, as Maven wrote it into the jar's manifest. A program that runs from folders of classes has
 * none of it.
 *
 * @param version empty if unknown
 * @param commit the first digits of the commit's name; empty for a build outside of a repository
 * @param time when that commit was made, in UTC, for example {@code 2026-11-26T02:02:41Z}: two builds of one commit are the same
 */
public record Build(Optional<String> version, Optional<String> commit, Optional<String> time) {

    /** Nothing is known. */
    static final Build UNPACKAGED = new Build(Optional.empty(), Optional.empty(), Optional.empty());

    /** This one. */
    public static Build ofThisProgram() {
        String path = "/" + Build.class.getName().replace('.', '/') + ".class";
        URL address = Build.class.getResource(path);
        String whole = String.valueOf(address);
        if (address == null || !address.getProtocol().equals("jar")) {
            return UNPACKAGED;
        }
        try (InputStream in =
                new URL(whole.substring(0, whole.length() - path.length()) + "/META-INF/MANIFEST.MF").openStream()) {
            return of(new Manifest(in));
        } catch (IOException e) {
            LoggerFactory.getLogger(Build.class).warn("the jar has no manifest: {}", e.getMessage());
            return UNPACKAGED;
        }
    }

    static Build of(Manifest manifest) {
        Attributes attributes = manifest.getMainAttributes();
        boolean changed = Boolean.parseBoolean(attributes.getValue("Build-Dirty"));
        return new Build(
                given(attributes, Attributes.Name.IMPLEMENTATION_VERSION.toString()),
                given(attributes, "Build-Commit").map(commit -> changed ? commit + "+" : commit),
                given(attributes, "Build-Time"));
    }

    /** A property that Maven did not know is empty, or stands there as it was written. */
    private static Optional<String> given(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.startsWith("${"));
    }
}
