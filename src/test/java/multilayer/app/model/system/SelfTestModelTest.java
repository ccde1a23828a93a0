package multilayer.app.model.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import multilayer.system.check.Check;
import multilayer.system.check.CheckResult;
import multilayer.system.check.CheckResult.Status;
import org.junit.jupiter.api.Test;

class SelfTestModelTest {

    private final SelfTestModel model = new SelfTestModel();

    private static final CheckResult NO_DISPLAY = new CheckResult(
            Status.FAILED, "selftest.display.none", Optional.of("selftest.display.none.remedy"), List.of());

    private static Check display() {
        return new Check() {
            @Override
            public String id() {
                return "display";
            }

            @Override
            public CheckResult run() {
                return NO_DISPLAY;
            }
        };
    }

    @Test
    void whatIsBeingTriedIsNamed() {
        model.begin();
        model.trying(display());

        assertThat(model.runningProperty().get()).isTrue();
        assertThat(model.verdictProperty().get()).isEqualTo("Trying: Window\u2026");
    }

    @Test
    void failuresAreCounted() {
        model.begin();
        model.finish();
        assertThat(model.verdictProperty().get()).isEqualTo("All is well.");

        model.begin();
        model.add(display(), NO_DISPLAY);
        model.finish();
        assertThat(model.verdictProperty().get()).isEqualTo("One check failed; what to do stands beside it.");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void theReportHasALineForEachCheck() {
        model.begin();
        model.add(display(), NO_DISPLAY);

        assertThat(model.report())
                .startsWith("failed: Window: There is no display. All commands work without one")
                .hasLineCount(1);
    }

    @Test
    void aSecondTestBeginsEmpty() {
        model.begin();
        model.add(display(), NO_DISPLAY);
        model.begin();

        assertThat(model.rows()).isEmpty();
    }
}
