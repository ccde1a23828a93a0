package multilayer.system;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/**
 * The licences of everything in the program: from the bill of materials and the texts that an installed program has beside its jar;
 * where there are none, what the jars themselves tell.
 */
public final class Licences {

    private Licences() {}

    /**
     * All of them, in the order of the bill or of the class path.
     *
     * @throws IOException if the bill, a text or a jar cannot be read
     */
    public static List<Licence> all() throws IOException {
        Path delivered = besideTheJar();
        return Files.exists(delivered.resolve(DeliveredLicences.BILL))
                ? DeliveredLicences.in(delivered)
                : ClassPathLicences.of(System.getProperty("java.class.path"));
    }

    private static Path besideTheJar() throws IOException {
        CodeSource source = Licences.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Path.of("licences");
        }
        try {
            return Path.of(source.getLocation().toURI()).resolveSibling("licences");
        } catch (URISyntaxException e) {
            throw new IOException("the program's own place has no path: " + source.getLocation(), e);
        }
    }
}
