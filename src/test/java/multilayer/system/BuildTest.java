package multilayer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

class BuildTest {

    private static Build build(String... lines) throws IOException {
        String manifest = "Manifest-Version: 1.0\n" + String.join("\n", lines) + "\n\n";
        return Build.of(new Manifest(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theManifestTellsVersionCommitAndTime() throws IOException {
        Build build = build(
                "Implementation-Version: 0.2.0",
                "Build-Commit: 0123456789ab",
                "Build-Time: 2026-11-26T02:02:41Z",
                "Build-Dirty: false");

        assertThat(build.version()).hasValue("0.2.0");
        assertThat(build.commit()).hasValue("0123456789ab");
        assertThat(build.time()).hasValue("2026-11-26T02:02:41Z");
    }

    @Test
    void aBuildWithChangesThatAreInNoCommitSaysSo() throws IOException {
        assertThat(build("Build-Commit: 0123456789ab", "Build-Dirty: true").commit())
                .hasValue("0123456789ab+");
    }

    @Test
    void aBuildWithoutARepositoryHasNeitherCommitNorTime() throws IOException {
        Build build = build("Implementation-Version: 0.2.0", "Build-Commit: ", "Build-Time: ${git.commit.time}");

        assertThat(build.commit()).isEmpty();
        assertThat(build.time()).isEmpty();
    }

    @Test
    void foldersOfClassesAreNoBuild() {
        assertThat(Build.ofThisProgram()).isEqualTo(Build.UNPACKAGED);
    }
}
