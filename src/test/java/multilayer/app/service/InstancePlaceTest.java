package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstancePlaceTest {

    @TempDir
    private Path folder;

    @Test
    void theSessionsOwnFolderIsTakenWhereThereIsOne() {
        InstancePlace place =
                InstancePlace.of(Map.of("XDG_RUNTIME_DIR", folder.toString(), "DISPLAY", ":0"), folder.resolve("data"));

        assertThat(place.lock()).isEqualTo(folder.resolve("multilayer").resolve("_0.lock"));
        assertThat(place.socket()).isEqualTo(folder.resolve("multilayer").resolve("_0.socket"));
    }

    @Test
    void otherwiseTheFolderForWhatTheProgramMakes() {
        Path data = folder.resolve("data");

        assertThat(InstancePlace.of(Map.of(), data).socket())
                .isEqualTo(data.resolve("window").resolve("window.socket"));
        assertThat(InstancePlace.of(
                                Map.of("XDG_RUNTIME_DIR", folder.resolve("gone").toString()), data)
                        .folder())
                .isEqualTo(data.resolve("window"));
        assertThat(InstancePlace.of(Map.of("XDG_RUNTIME_DIR", "relative"), data).folder())
                .isEqualTo(data.resolve("window"));
    }

    @Test
    void eachDisplayHasItsOwn() {
        InstancePlace one = InstancePlace.of(Map.of("DISPLAY", ":0"), folder);
        InstancePlace other = InstancePlace.of(Map.of("DISPLAY", "far/away:10.0"), folder);

        assertThat(one.socket()).isNotEqualTo(other.socket());
        assertThat(other.socket().getParent()).isEqualTo(one.socket().getParent());
    }
}
