package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import multilayer.app.WindowStart.Outcome;
import org.junit.jupiter.api.Test;

class WindowStartTest {

    private static final Map<String, String> LINUX = Map.of("os.name", "Linux");

    @Test
    void onLinuxADisplayHasAName() {
        assertThat(WindowStart.mayHaveDisplay(LINUX, Map.of())).isFalse();
        assertThat(WindowStart.mayHaveDisplay(LINUX, Map.of("DISPLAY", ""))).isFalse();
        assertThat(WindowStart.mayHaveDisplay(LINUX, Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(WindowStart.mayHaveDisplay(LINUX, Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
    }

    @Test
    void elsewhereADisplayIsAssumed() {
        assertThat(WindowStart.mayHaveDisplay(Map.of("os.name", "Windows 11"), Map.of()))
                .isTrue();
        assertThat(WindowStart.mayHaveDisplay(Map.of("os.name", "Mac OS X"), Map.of()))
                .isTrue();
    }

    @Test
    void headlessMeansNoDisplayUnlessDrawingIntoMemoryWasAskedFor() {
        Map<String, String> headless = Map.of("os.name", "Linux", "java.awt.headless", "true");
        Map<String, String> memory =
                Map.of("os.name", "Linux", "java.awt.headless", "true", "glass.platform", "Monocle");

        assertThat(WindowStart.mayHaveDisplay(headless, Map.of("DISPLAY", ":0")))
                .isFalse();
        assertThat(WindowStart.mayHaveDisplay(memory, Map.of())).isTrue();
    }

    @Test
    void aDisplayThatCannotBeOpenedIsToldFromMissingLibraries() {
        assertThat(WindowStart.outcome(new UnsupportedOperationException("Unable to open DISPLAY")))
                .isEqualTo(Outcome.NO_DISPLAY);
        assertThat(WindowStart.outcome(new UnsupportedOperationException("Unable to load glass GTK library.")))
                .isEqualTo(Outcome.NO_LIBRARIES);
        assertThat(WindowStart.outcome(new UnsatisfiedLinkError("libXtst.so.6: cannot open shared object file")))
                .isEqualTo(Outcome.NO_LIBRARIES);
    }
}
