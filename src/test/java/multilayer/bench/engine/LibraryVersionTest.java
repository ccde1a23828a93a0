package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class LibraryVersionTest {

    @Test
    void isTheOneOnTheClassPath() {
        assertThat(LibraryVersion.of(Nd4j.class, "org.nd4j", "nd4j-api")).matches("1\\.0\\.0-.+");
    }

    @Test
    void isUnknownForWhatIsNotThere() {
        assertThat(LibraryVersion.of(Nd4j.class, "org.nd4j", "no-such-artifact"))
                .isEqualTo("?");
    }
}
