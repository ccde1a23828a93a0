package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import org.junit.jupiter.api.Test;

class RunStatusTest {

    @Test
    void thePlaceOfARunIsTold() {
        TrainingModel model = new TrainingModel();
        assertThat(RunStatus.place(model)).isEqualTo("not trained yet");
        model.prepare();
        assertThat(RunStatus.place(model)).isEqualTo("preparing data and network…");
        Runs.run(model, 4, 150);
        assertThat(RunStatus.place(model)).isEqualTo("epoch 2/4 · step 50/100");
    }

    @Test
    void timeLeftIsAClock() {
        assertThat(RunStatus.timeLeft(null)).isEmpty();
        assertThat(RunStatus.timeLeft(Duration.ofMillis(71_200))).isEqualTo("1:12 left");
        assertThat(RunStatus.timeLeft(Duration.ofSeconds(3_725))).isEqualTo("1:02:05 left");
    }

    @Test
    void paceHasThreeDigits() {
        assertThat(RunStatus.pace(0)).isEmpty();
        assertThat(RunStatus.pace(832.4)).isEqualTo("832 images/s");
        assertThat(RunStatus.pace(999.7)).isEqualTo("1.00k images/s");
        assertThat(RunStatus.pace(12_340)).isEqualTo("12.3k images/s");
        assertThat(RunStatus.pace(121_400)).isEqualTo("121k images/s");
        assertThat(RunStatus.pace(1_234_000)).isEqualTo("1.23M images/s");
    }

    @Test
    void accuracyNamesItsSplitAndItsStandardError() {
        assertThat(RunStatus.accuracy(null)).isEmpty();
        assertThat(RunStatus.accuracy(new Metrics(Split.VALIDATION, 0.3, 0.882, 6_000)))
                .isEqualTo("validation 0.882 ± 0.004");
        assertThat(RunStatus.accuracy(new Metrics(Split.TEST, 0.3, 0.9, 10_000)))
                .isEqualTo("test 0.900 ± 0.003");
    }
}
