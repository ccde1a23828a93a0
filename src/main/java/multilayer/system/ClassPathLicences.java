package multilayer.system;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** What the jars of a class path tell of their licences: their names and versions, and the texts that they contain. */
final class ClassPathLicences {

    /** {@code picocli-4.7.7}: a version begins with a digit. */
    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d.*)");

    private static final Pattern TEXT =
            Pattern.compile("(META-INF/)?LICEN[SC]E(\\.txt|\\.md)?", Pattern.CASE_INSENSITIVE);

    private ClassPathLicences() {}

    static List<Licence> of(String classPath) throws IOException {
        Set<Path> jars = new LinkedHashSet<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar") && Files.isRegularFile(Path.of(entry))) {
                jars.add(Path.of(entry));
                jars.addAll(named(Path.of(entry)));
            }
        }
        List<Licence> licences = new ArrayList<>();
        for (Path jar : jars) {
            licences.add(read(jar));
        }
        return licences;
    }

    /** The jars that the manifest of {@code jar} adds to the class path. */
    private static Collection<Path> named(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return attribute(file, "Class-Path").map(value -> List.of(value.split(" ", -1))).orElse(List.of()).stream()
                    .filter(name -> name.endsWith(".jar"))
                    .map(jar::resolveSibling)
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static Licence read(Path jar) throws IOException {
        String name = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
        Matcher parts = NAME.matcher(name);
        try (JarFile file = new JarFile(jar.toFile())) {
            String licence = attribute(file, "Bundle-License").orElse("");
            return parts.matches()
                    ? new Licence(parts.group(1), parts.group(2), licence, text(file))
                    : new Licence(name, "", licence, text(file));
        }
    }

    private static Optional<String> attribute(JarFile jar, String name) throws IOException {
        return Optional.ofNullable(jar.getManifest())
                .map(Manifest::getMainAttributes)
                .map(attributes -> attributes.getValue(name));
    }

    private static String text(JarFile jar) throws IOException {
        Optional<? extends ZipEntry> entry = jar.stream()
                .filter(each -> TEXT.matcher(each.getName()).matches())
                .findFirst();
        if (entry.isEmpty()) {
            return "";
        }
        try (InputStream in = jar.getInputStream(entry.get())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
