package multilayer.bench.matmul;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What matters of a jar to a class path. */
final class Archive {

    /** By this ND4J finds its backends. */
    private static final String BACKEND = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";

    /** Tens of megabytes that no product needs. */
    private static final String DATASETS = "datasets/";

    private Archive() {}

    static boolean declaresBackend(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry(BACKEND) != null;
        }
    }

    /** The other archives that its manifest refers to, in their order. */
    static List<Path> classPath(Path jar) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String value =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (value != null) {
                URI base = jar.toAbsolutePath().toUri();
                for (String reference : value.strip().split("\\s+", -1)) {
                    paths.add(Path.of(base.resolve(reference)));
                }
            }
        }
        return paths;
    }

    /** A temporary archive with the same classes and words, without manifest and data sets. */
    static Path copyOfClasses(Path jar) throws IOException {
        Path copy = Files.createTempFile("multilayer-classes", ".jar");
        try (JarFile from = new JarFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : from.stream().toList()) {
                String name = entry.getName();
                if (!entry.isDirectory() && !name.equals(JarFile.MANIFEST_NAME) && !name.startsWith(DATASETS)) {
                    to.putNextEntry(new ZipEntry(name));
                    try (InputStream in = from.getInputStream(entry)) {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        }
        return copy;
    }
}
