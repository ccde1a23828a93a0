package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import org.junit.jupiter.api.Test;

class InterruptionTest {

    @Test
    void theRunIsAskedToStopAndTheSignalWaitsForItsLastLine() throws Exception {
        TrainingControl control = new TrainingControl();
        Interruption interruption = new Interruption(control);
        CompletableFuture<Void> signal = CompletableFuture.runAsync(interruption::interrupt);
        while (control.mode() != Mode.STOP) {
            Thread.onSpinWait();
        }

        assertThat(interruption.requested()).isTrue();
        assertThat(signal).isNotDone();
        interruption.close();
        signal.get(5, TimeUnit.SECONDS);
    }
}
