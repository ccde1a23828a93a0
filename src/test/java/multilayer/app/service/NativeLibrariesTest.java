package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.concurrent.Worker;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NativeLibrariesTest {

    @Test
    void theEngineIsLoadedOnlyAfterTheWindowIsDrawn() throws Exception {
        NativeLibraries libraries = new NativeLibraries();
        WarmUpService warmUp = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> new WarmUpService(Preset.BASELINE.experiment().network(), libraries, () -> {}));
        WaitForAsyncUtils.waitForAsyncFx(10_000, warmUp::start);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> state(warmUp) == Worker.State.RUNNING);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(state(warmUp)).isEqualTo(Worker.State.RUNNING);

        libraries.windowIsDrawn();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> state(warmUp) == Worker.State.SUCCEEDED);
    }

    private static Worker.State state(WarmUpService service) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, service::getState);
    }
}
