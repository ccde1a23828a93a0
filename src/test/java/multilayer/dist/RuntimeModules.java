package multilayer.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * Holds the modules that an installed program brings against those that jdeps finds in its jars. All classes are asked about, not only
 * those that the program refers to: much, as the logger, is loaded by name.
 */
final class RuntimeModules {

    /** A line of jdeps' summary: {@code classes -> java.naming}. */
    private static final Pattern NEEDED = Pattern.compile("-> ((java|jdk)\\.\\S+)");

    private RuntimeModules() {}

    /**
     * Complains of modules that are missing.
     *
     * @param modules as jlink takes them, without what they need themselves
     * @throws IllegalStateException naming the missing ones
     */
    static void check(String modules, List<Path> jars) throws IOException {
        Set<String> missing = needed(jars);
        missing.removeAll(with(List.of(modules.split(",", -1))));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the property runtime.modules lacks " + missing);
        }
    }

    private static Set<String> with(List<String> roots) {
        return Configuration.empty().resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), roots).modules().stream()
                .map(ResolvedModule::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> needed(List<Path> jars) throws IOException {
        Path classes = Files.createTempDirectory("multilayer-classes");
        try {
            for (Path jar : jars) {
                unpack(jar, classes);
            }
            StringWriter summary = new StringWriter();
            ToolProvider.findFirst("jdeps")
                    .orElseThrow()
                    .run(
                            new PrintWriter(summary),
                            new PrintWriter(summary),
                            "-summary",
                            "--ignore-missing-deps",
                            classes.toString());
            Set<String> needed = new TreeSet<>();
            for (Matcher line = NEEDED.matcher(summary.toString()); line.find(); ) {
                needed.add(line.group(1));
            }
            return needed;
        } finally {
            Folders.delete(classes);
        }
    }

    /** Without descriptors of modules, by which jdeps would ask for other modules first. */
    private static void unpack(Path jar, Path classes) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")) {
                    Path target = classes.resolve(name);
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.write(target, in.readAllBytes());
                    }
                }
            }
        }
    }
}
