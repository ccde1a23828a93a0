package multilayer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {

    @TempDir
    private Path folder;

    @Test
    void theBillOfAnInstalledProgramIsReadWithTheTextsBesideIt() throws IOException {
        Files.writeString(folder.resolve("MIT.txt"), "The common text.");
        Files.createDirectory(folder.resolve("own-1.0"));
        Files.writeString(folder.resolve("own-1.0").resolve("LICENSE"), "The text in its jar.");
        Files.writeString(folder.resolve("bom.json"), """
                {"components": [
                  {"name": "common", "version": "2", "licenses": [{"license": {"id": "MIT"}}]},
                  {"name": "own", "version": "1.0", "licenses": [{"license": {"name": "Its own"}}]},
                  {"name": "own", "version": "1.0", "purl": "pkg:maven/own@1.0?classifier=linux"},
                  {"name": "none", "version": "3"}
                ]}""");

        assertThat(DeliveredLicences.in(folder))
                .containsExactly(
                        new Licence("common", "2", "MIT", "The common text."),
                        new Licence("own", "1.0", "Its own", "The text in its jar."),
                        new Licence("none", "3", "", ""));
    }

    @Test
    void withoutOneTheJarsTell() throws IOException {
        jar("part-1.2-natives.jar", "Bundle-License", "MIT", "META-INF/LICENSE.txt", "Do as you like.");
        Path program = jar("program.jar", "Class-Path", "part-1.2-natives.jar gone.jar", "other", "no licence");

        assertThat(ClassPathLicences.of(program + File.pathSeparator + folder))
                .containsExactly(
                        new Licence("program", "", "", ""),
                        new Licence("part", "1.2-natives", "MIT", "Do as you like."));
    }

    @Test
    void everyPartOfThisProgramIsListed() throws IOException {
        assertThat(Licences.all())
                .extracting(Licence::name)
                .contains("picocli", "javafx-controls", "nd4j-native", "logback-classic");
    }

    private Path jar(String name, String attribute, String value, String entry, String text) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(attribute, value);
        Path file = folder.resolve(name);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
