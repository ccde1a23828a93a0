package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import multilayer.app.model.system.SelfTestModel;
import multilayer.system.check.Check;
import multilayer.system.check.CheckResult;
import multilayer.system.check.CheckResult.Status;
import org.junit.jupiter.api.Test;

class SelfTestServiceTest {

    private final SelfTestModel model = new SelfTestModel();
    private int runs;
    private final RuntimeException broken = new IllegalStateException("a check is broken");
    private boolean breaks;

    private final Check counted = new Check() {
        @Override
        public String id() {
            return "display";
        }

        @Override
        public CheckResult run() {
            runs++;
            if (breaks) {
                throw broken;
            }
            return new CheckResult(Status.PASSED, "selftest.display.none", Optional.empty(), List.of());
        }
    };

    private final SelfTestService service = new SelfTestService(
            model, List.of(counted, counted), FxThread.direct(), new Background(Runnable::run, FxThread.direct()));

    @Test
    void everyCheckIsMadeOnceATest() {
        service.start();
        assertThat(runs).isEqualTo(2);
        assertThat(model.rows()).hasSize(2);
        assertThat(model.runningProperty().get()).isFalse();

        service.start();
        assertThat(runs).isEqualTo(4);
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void aCheckThatThrowsEndsTheTestWithASentence() {
        breaks = true;
        service.start();

        assertThat(runs).isEqualTo(1);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.verdictProperty().get()).contains("a check is broken");
    }
}
