package multilayer.app.model.runs;

import static multilayer.app.model.runs.KeptRuns.details;
import static multilayer.app.model.runs.KeptRuns.epoch;
import static multilayer.app.model.runs.KeptRuns.epochs;
import static multilayer.app.model.runs.KeptRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.Preset;
import multilayer.store.runs.RunDetails;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final ControlChange MOVE = new ControlChange(5, ControlChange.Setting.LEARNING_RATE, -1, 0.01);

    private final Repetition repetition = new Repetition(kept(3, List.of(MOVE)));

    @Test
    void theSameFiguresAreToldToBeTheSameHoweverFastTheyCame() {
        assertThat(repetition.verdict(epochs(3), List.of(MOVE)))
                .isEqualTo("wide repeated: all 3 epochs gave the same figures, bit for bit.");
    }

    @Test
    void whereOneEndedSoonerOnlyWhatBothHaveIsCompared() {
        assertThat(repetition.verdict(epochs(2), List.of()))
                .isEqualTo(
                        "wide repeated: the 2 of its 3 epochs that were finished gave the same figures, bit for bit.");
        assertThat(repetition.verdict(epochs(5), List.of(MOVE))).contains("all 3 epochs");
        assertThat(repetition.verdict(List.of(), List.of())).contains("nothing to compare");
    }

    @Test
    void theLastBitCounts() {
        assertThat(repetition.verdict(List.of(epoch(1, 0.5), epoch(2, Math.nextUp(0.5))), List.of(MOVE)))
                .startsWith("wide was not repeated exactly: from epoch 2 on the figures differ "
                        + "(validation loss 0.5000000000000001 instead of 0.5).")
                .contains("version 1.0 on a processor");
    }

    @Test
    void whatAPersonMovedIsTheReason() {
        ControlChange other = new ControlChange(7, ControlChange.Setting.LEARNING_RATE, -1, 0.02);
        assertThat(repetition.verdict(List.of(epoch(1, 0.4)), List.of(MOVE, other)))
                .isEqualTo("wide was not repeated exactly: something was moved while it trained, and from epoch 1 on "
                        + "the figures differ.");
    }

    @Test
    void onlyARunWithNewWeightsOnTheSameDataCanBeRepeated() {
        assertThat(repetition.obstacle("c0ffee")).isEmpty();
        assertThat(repetition.obstacle("cafe"))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("wide was trained on other images"));
        RunDetails child = details(run(2, "child"), Preset.D2L.experiment(), 1L, List.of(), epochs(1));
        assertThat(new Repetition(child).obstacle("c0ffee")).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("child went on with the weights of an earlier run"));
    }

    private static RunDetails kept(int epochs, List<ControlChange> moves) {
        return details(run(1, "wide"), Preset.BASELINE.experiment(), null, moves, epochs(epochs));
    }
}
