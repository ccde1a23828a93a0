package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import multilayer.Multilayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {

    @Test
    void theProgramStartsWithoutTheBinding(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.txt");

        new ChildJvm(Multilayer.class, folder)
                .option("-Xlog:class+load:file=" + log)
                .run("bench", "--help");

        assertThat(Files.readString(log)).contains("multilayer.Multilayer").doesNotContain("lwjgl");
    }
}
