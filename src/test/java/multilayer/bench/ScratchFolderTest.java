package multilayer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchFolderTest {

    @Test
    void goesWithAllThatIsInIt() throws IOException {
        Path path;
        try (ScratchFolder scratch = new ScratchFolder()) {
            path = scratch.path();
            Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("c"), "text");
        }
        assertThat(path).doesNotExist();
    }
}
