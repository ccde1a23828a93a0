package multilayer.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import multilayer.engine.natives.DeliveredBackend;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Copies a library's jar into the image: its classes without its natives, which go beside it, where JavaFX, JavaCPP, SQLite, JNA and
 * LWJGL load them without unpacking anything; its licences a second time as files. Old classes are lifted, so that Java's cache takes them.
 */
final class LeanJar {

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a|lib)(\\.\\d+)*");

    /** Headers for C++, settings of GraalVM, and OpenBLAS's third and largest door, which nothing here goes through. */
    private static final Pattern NEEDLESS = Pattern.compile(
            "(.*/)?include/.*|META-INF/native-image/.*|.*/[a-z]*jniopenblas_full\\..*|META-INF/INDEX\\.LIST");

    /** ND4J's 300 MB and oneDNN's 90 shrink to a tenth and a sixth if packed well, and to a third by what jars do. */
    private static final Pattern HUGE = Pattern.compile(".*/lib(nd4jcpu|dnnl)\\.so(\\.\\d+)*");

    /**
     * JavaCPP loads OpenBLAS under two names from one file; where it finds that file, it makes a copy with the second name in the
     * person's home. The package has this one file and links to it.
     */
    private static final Map<String, String> RENAMED = Map.of("libopenblas.so.0", "libopenblas_nolapack.so.0");

    /** The one library of the start that was compiled for Java 5. */
    private static final Pattern OLD = Pattern.compile("picocli/.*\\.class");

    private static final Pattern LICENCE =
            Pattern.compile("(.*/)?(LICEN[CS]E|NOTICE|COPYING)(\\.(txt|md|zentus))?", Pattern.CASE_INSENSITIVE);
    private static final String BACKENDS = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";

    private final Path jar;
    private final Target target;
    private final Path image;

    /**
     * A copy that has not been made.
     *
     * @param image the folder that gets {@code lib}, {@code packed} and {@code licences}
     */
    LeanJar(Path jar, Target target, Path image) {
        this.jar = jar;
        this.target = target;
        this.image = image;
    }

    void make() throws IOException {
        Path copy = Files.createDirectories(image.resolve("lib")).resolve(jar.getFileName());
        try (JarFile from = new JarFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : from.stream().toList()) {
                if (!entry.isDirectory() && !NEEDLESS.matcher(entry.getName()).matches()) {
                    try (InputStream in = from.getInputStream(entry)) {
                        place(entry, in, to);
                    }
                }
            }
        }
    }

    private void place(ZipEntry entry, InputStream in, ZipOutputStream to) throws IOException {
        String name = entry.getName();
        boolean library = NATIVE.matcher(name).matches();
        if (library && !target.has(name)) {
            return;
        }
        if (library && target.loadsFromDisk()) {
            if (HUGE.matcher(name).matches()) {
                pack(entry, in);
            } else {
                putBeside(entry, in);
            }
            return;
        }
        if (LICENCE.matcher(name).matches()) {
            putLicence(entry);
        }
        ZipEntry same = new ZipEntry(name);
        same.setTime(entry.getTime());
        to.putNextEntry(same);
        if (name.equals(JarFile.MANIFEST_NAME)) {
            unsealed(in).write(to);
        } else if (name.equals(BACKENDS)) {
            to.write(DeliveredBackend.class.getName().getBytes(StandardCharsets.UTF_8));
        } else if (OLD.matcher(name).matches()) {
            to.write(LiftedClass.of(in.readAllBytes()));
        } else {
            in.transferTo(to);
        }
        to.closeEntry();
    }

    /** Java 25's cache of classes defines packages before they could be sealed, and the virtual machine does not start then. */
    private static Manifest unsealed(InputStream in) throws IOException {
        Manifest manifest = new Manifest(in);
        manifest.getMainAttributes().remove(Attributes.Name.SEALED);
        manifest.getEntries().values().forEach(section -> section.remove(Attributes.Name.SEALED));
        return manifest;
    }

    /** Of a library that comes in several jars, as GCC's do, the newest stays. */
    private void putBeside(ZipEntry entry, InputStream in) throws IOException {
        Path file = image.resolve("lib").resolve(RENAMED.getOrDefault(lastName(entry), lastName(entry)));
        FileTime time = FileTime.fromMillis(entry.getTime());
        if (Files.notExists(file) || Files.getLastModifiedTime(file).compareTo(time) < 0) {
            Files.deleteIfExists(file);
            Files.copy(in, file);
            Files.setLastModifiedTime(file, time);
        }
    }

    /** Takes a minute or two, so that what was packed before is kept. */
    private void pack(ZipEntry entry, InputStream in) throws IOException {
        String version = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        Path folder = Files.createDirectories(image.resolve("packed").resolve(version));
        Path file = folder.resolve(lastName(entry) + ".xz");
        if (Files.exists(file)) {
            return;
        }
        Path unfinished = folder.resolve("unfinished");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(unfinished), new LZMA2Options(3))) {
            in.transferTo(out);
        }
        Files.move(unfinished, file);
    }

    private void putLicence(ZipEntry entry) throws IOException {
        Path folder = Files.createDirectories(
                image.resolve("licences").resolve(jar.getFileName().toString().replaceFirst("\\.jar$", "")));
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(entry)) {
            Files.write(folder.resolve(lastName(entry)), in.readAllBytes());
        }
    }

    private static String lastName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }
}
