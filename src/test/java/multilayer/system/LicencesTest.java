package multilayer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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
    void theListOfThePackageIsReadAsItIs() throws IOException {
        String list = "[{\"name\":\"picocli\",\"version\":\"4.7.7\",\"licence\":\"Apache-2.0\",\"text\":\"none.txt\"}]";

        assertThat(Licences.listed(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(new Licence("picocli", "4.7.7", "Apache-2.0", ""));
    }

    @Test
    void withoutOneTheJarsTell() throws IOException {
        jar("part-1.2-natives.jar", "Bundle-License", "MIT", "META-INF/LICENSE.txt", "Do as you like.");
        Path program = jar("program.jar", "Class-Path", "part-1.2-natives.jar gone.jar", "other", "no licence");

        assertThat(ClassPathLicences.of(program + java.io.File.pathSeparator + folder))
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
