package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in open()
class MeasuredStartTest {

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        new BareWindow.Bare().start(stage);
    }

    @AfterEach
    void giveBack() {
        System.setOut(before);
    }

    @Test
    void aBareWindowSaysWhenItIsDrawnAndCloses() throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !stage.isShowing());

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsSubsequence("{\"event\":\"usable\"}", "{\"event\":\"filled\"}");
    }
}
