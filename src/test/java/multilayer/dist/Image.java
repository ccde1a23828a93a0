package multilayer.dist;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts together what jpackage packs: the program's jar, its libraries made lean, and the licences of all. */
public final class Image {

    private Image() {}

    /**
     * Fills the image.
     *
     * @param arguments the folder where the build leaves its jar and {@code lib}, that of the lists of what is inside, that of licence
     *     texts, the platform, the runtime's modules, and the folder to fill
     */
    public static void main(String[] arguments) throws IOException {
        Path build = Path.of(arguments[0]);
        Path lists = Path.of(arguments[1]);
        Path texts = Path.of(arguments[2]);
        Target target = Target.named(arguments[3]);
        Path image = Path.of(arguments[5]);
        List<Path> jars = sorted(build.resolve("lib"), "*.jar");
        RuntimeModules.check(arguments[4], jars);
        for (String folder : List.of("lib", "licences")) {
            Folders.delete(image.resolve(folder));
        }
        for (Path jar : jars) {
            new LeanJar(jar, target, image).make();
        }
        Files.copy(
                build.resolve("multilayer.jar"), image.resolve("multilayer.jar"), StandardCopyOption.REPLACE_EXISTING);
        List<Path> licences = new ArrayList<>(sorted(texts, "*.txt"));
        licences.add(lists.resolve("THIRD-PARTY.txt"));
        licences.add(lists.resolve("bom.json"));
        for (Path text : licences) {
            Files.copy(text, image.resolve("licences").resolve(text.getFileName()));
        }
    }

    private static List<Path> sorted(Path folder, String pattern) throws IOException {
        List<Path> sorted = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(sorted::add);
        }
        Collections.sort(sorted);
        return sorted;
    }
}
